import { childrenOf, isFunction, nodeIn, nodesIn, type SyntaxNode } from "./syntax-tree.ts";

/** topLevelAwaits are the offsets of what a module waits for while it is evaluated, where V8 says that it waits. */
export function topLevelAwaits(node: SyntaxNode): number[] {
  if (isFunction(node)) return [];
  const own: number[] = [];
  if (node.type === "AwaitExpression") own.push(node.start);
  if (node.type === "ForOfStatement" && node["await"] === true) own.push(placeOfLeft(node));
  return [...own, ...childrenOf(node).flatMap(topLevelAwaits)];
}

/** V8 points at what a loop binds: a name, the name of a property, the end of a pattern. */
function placeOfLeft(loop: SyntaxNode): number {
  const left = nodeIn(loop, "left") ?? loop;
  const [declared = left] = nodesIn(left, "declarations");
  const bound = nodeIn(declared, "id") ?? declared;
  if (bound.type.endsWith("Pattern")) return bound.end - 1;
  return (nodeIn(bound, "property") ?? bound).start;
}
