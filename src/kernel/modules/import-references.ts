// Where a module's text speaks of what it imports. Each such name becomes a call that gives the value that the other module
// has under it at that moment: `name` is then a function, so that every text around it stays as it is.
import { childrenOf, nodeIn, nodesIn, scopeOf, type SyntaxNode } from "./syntax-tree.ts";
import type { TextEdit } from "./text-edits.ts";

/** By this name a module reaches an object whose every property says that a constant cannot be assigned to. */
export const constantName = "$constant";

/** referenceEdits finds the changes for these names. */
export function referenceEdits(program: SyntaxNode, imported: ReadonlySet<string>): TextEdit[] {
  const edits: TextEdit[] = [];
  if (imported.size === 0) return edits;

  function reference(node: SyntaxNode, where: Where): void {
    const name = node["name"] as string;
    if (!imported.has(name) || where.hidden.has(name)) return;
    const { start: from, end: to } = node;
    const before = where.isShorthand ? `${name}:` : "";
    if (where.isTarget) edits.push({ from, to, text: `${before}${constantName}.${name}` });
    else if (where.isInNew) edits.push({ from, to, text: `${before}(${name}())` });
    else edits.push({ from, to, text: `${before}${name}()`, isCallee: !where.isShorthand });
  }

  function visit(node: SyntaxNode, where: Where): void {
    if (node.type === "Identifier") {
      reference(node, where);
      return;
    }
    const declared = scopeOf(node).filter((name) => imported.has(name));
    const hidden = declared.length === 0 ? where.hidden : new Set([...where.hidden, ...declared]);
    const inside: Where = { hidden, isTarget: false, isShorthand: false, isInNew: false };
    const go = (child: SyntaxNode | undefined, more: Partial<Where> = {}): void => {
      if (child !== undefined) visit(child, { ...inside, ...more });
    };
    switch (node.type) {
      case "ImportDeclaration":
      case "ExportAllDeclaration":
      case "ExportSpecifier":
      case "MetaProperty":
      case "BreakStatement":
      case "ContinueStatement":
        return;
      case "LabeledStatement":
        go(nodeIn(node, "body"));
        return;
      case "MemberExpression":
        go(nodeIn(node, "object"), { isInNew: where.isInNew });
        if (node["computed"] === true) go(nodeIn(node, "property"));
        return;
      case "Property": {
        if (node["computed"] === true) go(nodeIn(node, "key"));
        go(nodeIn(node, "value"), { isShorthand: node["shorthand"] === true, isTarget: where.isTarget });
        return;
      }
      case "MethodDefinition":
      case "PropertyDefinition":
        if (node["computed"] === true) go(nodeIn(node, "key"));
        go(nodeIn(node, "value"));
        return;
      case "AssignmentExpression":
        go(nodeIn(node, "left"), { isTarget: true });
        go(nodeIn(node, "right"));
        return;
      case "UpdateExpression":
        go(nodeIn(node, "argument"), { isTarget: true });
        return;
      case "ForInStatement":
      case "ForOfStatement":
        go(nodeIn(node, "left"), { isTarget: true });
        go(nodeIn(node, "right"));
        go(nodeIn(node, "body"));
        return;
      case "ObjectPattern":
        for (const one of nodesIn(node, "properties")) go(one, { isTarget: where.isTarget });
        return;
      case "ArrayPattern":
        for (const one of nodesIn(node, "elements")) go(one, { isTarget: where.isTarget });
        return;
      case "RestElement":
        go(nodeIn(node, "argument"), { isTarget: where.isTarget });
        return;
      case "AssignmentPattern":
        go(nodeIn(node, "left"), { isTarget: where.isTarget, isShorthand: where.isShorthand });
        go(nodeIn(node, "right"));
        return;
      case "NewExpression":
        go(nodeIn(node, "callee"), { isInNew: true });
        for (const one of nodesIn(node, "arguments")) go(one);
        return;
      default:
        for (const child of childrenOf(node)) go(child);
    }
  }

  visit(program, { hidden: new Set(), isTarget: false, isShorthand: false, isInNew: false });
  return edits;
}

interface Where {
  /** Names that a scope in between declares as its own. */
  readonly hidden: ReadonlySet<string>;
  readonly isTarget: boolean;
  readonly isShorthand: boolean;
  readonly isInNew: boolean;
}
