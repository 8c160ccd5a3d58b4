// A program that asks for AsyncLocalStorage must find its context behind every `await`. V8 carries it there by itself and
// tells no page of it, so the text of such a program keeps it: what is current when it begins to wait is made current again
// when it goes on, also in a `catch` or `finally` that the waiting ends in. No `await` is added, so nothing comes later.
import { childrenOf, isFunction, nodeIn, nodesIn, type SyntaxNode } from "./syntax-tree.ts";
import type { TextEdit } from "./text-edits.ts";

/** The object that a text finds what it calls in; `guest/async-context.ts` makes it. */
export const contextName = "$context";
/** What a function waits with, or `none` while it does not wait. */
export const frameName = "$frame";

const declaration = `var ${frameName}=${contextName}.none;`;
const goBack = `${frameName}=${contextName}.back(${frameName});`;
const keep = `,${frameName}=${contextName}.current())`;
const goOn = `,${frameName},${frameName}=${contextName}.none)`;

/** What cannot be kept right is refused. */
export class ContextUnkept extends Error {}

/** contextEdits finds the changes; the top level of an ES module waits like a function. */
export function contextEdits(source: string, program: SyntaxNode): TextEdit[] {
  const edits: TextEdit[] = [];
  const put = (at: number, text: string): void => {
    edits.push({ from: at, to: at, text });
  };

  function visit(node: SyntaxNode, waits: boolean, label?: SyntaxNode): void {
    if (isFunction(node)) {
      visitFunction(node);
      return;
    }
    switch (node.type) {
      case "AwaitExpression":
        visitWaiting(node, nodeIn(node, "argument") ?? node, waits);
        return;
      case "YieldExpression":
        if (node["delegate"] === true && waits) visitWaiting(node, nodeIn(node, "argument") ?? node, waits);
        else visitChildren(node, waits);
        return;
      case "VariableDeclaration":
        if (node["kind"] === "await using") {
          throw new ContextUnkept(
            "The embedded engine cannot keep AsyncLocalStorage's context over 'await using': run this program with full Node.",
          );
        }
        visitChildren(node, waits);
        return;
      case "LabeledStatement":
        visit(nodeIn(node, "body") ?? node, waits, label ?? node);
        return;
      case "ForOfStatement":
        if (node["await"] === true && waits) visitLoop(node, label ?? node);
        else visitChildren(node, waits);
        return;
      case "TryStatement":
        visitTry(node, waits);
        return;
      case "StaticBlock":
        visitChildren(node, false);
        return;
      default:
        visitChildren(node, waits);
    }
  }

  function visitChildren(node: SyntaxNode, waits: boolean): void {
    for (const child of childrenOf(node)) visit(child, waits);
  }

  function visitFunction(node: SyntaxNode): void {
    const body = nodeIn(node, "body");
    for (const one of nodesIn(node, "params")) visit(one, false);
    if (body === undefined) return;
    const waits = node["async"] === true;
    const isExpression = body.type !== "BlockStatement";
    if (!waits || !mentionsWaiting(body)) {
      visit(body, false);
      return;
    }
    if (isExpression) {
      const arrow = source.lastIndexOf("=>", body.start) + "=>".length;
      put(arrow, `{${declaration}return(`);
      visit(body, true);
      put(node.end, ")}");
      return;
    }
    put(afterDirectives(body), declaration);
    visitChildren(body, true);
  }

  function visitWaiting(node: SyntaxNode, argument: SyntaxNode, waits: boolean): void {
    if (!waits) {
      visitChildren(node, waits);
      return;
    }
    // `await` alone, as a statement after one without a semicolon, must not become a call of it: the name begins the text.
    const keyword = source.slice(node.start, argument.start).match(/^(await|yield\s*\*)/)?.[0].length ?? 5;
    put(node.start, `${contextName}.after(`);
    put(node.start + keyword, ` ${contextName}.keep(`);
    visit(argument, waits);
    put(node.end, `${keep}${goOn}`);
  }

  /** Each turn of the loop waits with what is current at its end. */
  function visitLoop(node: SyntaxNode, outer: SyntaxNode): void {
    const [left, right, body] = [nodeIn(node, "left"), nodeIn(node, "right"), nodeIn(node, "body")];
    if (left !== undefined) visit(left, true);
    put(outer.start, "{");
    if (right !== undefined) {
      put(right.start, `${contextName}.keep(`);
      visit(right, true);
      put(right.end, keep);
    }
    if (body !== undefined) {
      put(body.start, `{${goBack}try{`);
      visit(body, true);
      put(body.end, `}finally{${frameName}=${contextName}.current()}}`);
    }
    put(outer.end, `${goBack}}`);
  }

  function visitTry(node: SyntaxNode, waits: boolean): void {
    const [block, handler, finalizer] = [nodeIn(node, "block"), nodeIn(node, "handler"), nodeIn(node, "finalizer")];
    if (block !== undefined) visit(block, waits);
    if (handler !== undefined) {
      const body = nodeIn(handler, "body");
      if (waits && body !== undefined) put(body.start + 1, goBack);
      visitChildren(handler, waits);
    }
    if (finalizer !== undefined) {
      if (waits) put(finalizer.start + 1, goBack);
      visit(finalizer, waits);
    }
  }

  function afterDirectives(body: SyntaxNode): number {
    const directives = nodesIn(body, "body").filter((one) => typeof one["directive"] === "string");
    return directives.at(-1)?.end ?? body.start + 1;
  }

  for (const statement of nodesIn(program, "body")) visit(statement, program["sourceType"] === "module");
  return edits;
}

function mentionsWaiting(node: SyntaxNode): boolean {
  if (isFunction(node)) return false;
  if (node.type === "AwaitExpression" || (node.type === "ForOfStatement" && node["await"] === true)) return true;
  if (node.type === "VariableDeclaration" && node["kind"] === "await using") return true;
  if (node.type === "YieldExpression" && node["delegate"] === true) return true;
  return childrenOf(node).some(mentionsWaiting);
}
