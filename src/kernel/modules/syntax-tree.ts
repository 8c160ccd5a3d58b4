// The little that the kernel needs to know of a syntax tree (ESTree), whoever parsed it.

/** A node of the tree. */
export interface SyntaxNode {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

/** Tells a node from the other values in a node. */
export function isNode(value: unknown): value is SyntaxNode {
  return typeof value === "object" && value !== null && typeof (value as SyntaxNode).type === "string";
}

/** The node in a member, which may be absent. */
export function nodeIn(node: SyntaxNode, key: string): SyntaxNode | undefined {
  const value = node[key];
  return isNode(value) ? value : undefined;
}

/** The nodes in a member that is a list. */
export function nodesIn(node: SyntaxNode, key: string): SyntaxNode[] {
  const value = node[key];
  return Array.isArray(value) ? value.filter(isNode) : [];
}

/** All nodes below a node, in the order of its members. */
export function childrenOf(node: SyntaxNode): SyntaxNode[] {
  const children: SyntaxNode[] = [];
  for (const value of Object.values(node)) {
    if (isNode(value)) children.push(value);
    else if (Array.isArray(value)) for (const one of value) if (isNode(one)) children.push(one);
  }
  return children;
}

const functions = new Set(["FunctionDeclaration", "FunctionExpression", "ArrowFunctionExpression"]);

/** Tells a function from other nodes. */
export function isFunction(node: SyntaxNode): boolean {
  return functions.has(node.type);
}

/** The names that a pattern binds. */
export function namesIn(pattern: SyntaxNode | undefined): string[] {
  switch (pattern?.type) {
    case "Identifier":
      return [pattern["name"] as string];
    case "ObjectPattern":
      return nodesIn(pattern, "properties").flatMap((one) => namesIn(nodeIn(one, "value") ?? nodeIn(one, "argument")));
    case "ArrayPattern":
      return nodesIn(pattern, "elements").flatMap(namesIn);
    case "AssignmentPattern":
      return namesIn(nodeIn(pattern, "left"));
    case "RestElement":
      return namesIn(nodeIn(pattern, "argument"));
    default:
      return [];
  }
}

/** The names that a declaration binds, whatever its scope. */
export function declaredBy(node: SyntaxNode): string[] {
  if (node.type === "VariableDeclaration") {
    return nodesIn(node, "declarations").flatMap((one) => namesIn(nodeIn(one, "id")));
  }
  return namesIn(nodeIn(node, "id"));
}

/** Names of `var` below a node, but for those of functions in it. */
function hoistedIn(node: SyntaxNode): string[] {
  if (isFunction(node) || node.type === "StaticBlock") return [];
  const own = node.type === "VariableDeclaration" && node["kind"] === "var" ? declaredBy(node) : [];
  return [...own, ...childrenOf(node).flatMap(hoistedIn)];
}

function lexicalIn(statements: readonly SyntaxNode[]): string[] {
  return statements.flatMap((one) =>
    (one.type === "VariableDeclaration" && one["kind"] !== "var") ||
    one.type === "FunctionDeclaration" ||
    one.type === "ClassDeclaration"
      ? declaredBy(one)
      : [],
  );
}

/** The names that a node declares for what is below it. */
export function scopeOf(node: SyntaxNode): string[] {
  if (isFunction(node)) {
    const body = nodeIn(node, "body");
    const own = node.type === "FunctionExpression" ? namesIn(nodeIn(node, "id")) : [];
    const inside = body === undefined ? [] : childrenOf(body).flatMap(hoistedIn);
    return [...own, ...nodesIn(node, "params").flatMap(namesIn), ...inside];
  }
  switch (node.type) {
    case "BlockStatement":
    case "StaticBlock": {
      const statements = nodesIn(node, "body");
      return [...lexicalIn(statements), ...(node.type === "StaticBlock" ? statements.flatMap(hoistedIn) : [])];
    }
    case "SwitchStatement":
      return nodesIn(node, "cases").flatMap((one) => lexicalIn(nodesIn(one, "consequent")));
    case "ForStatement":
      return lexicalIn([nodeIn(node, "init")].filter((one) => one !== undefined));
    case "ForInStatement":
    case "ForOfStatement":
      return lexicalIn([nodeIn(node, "left")].filter((one) => one !== undefined));
    case "CatchClause":
      return namesIn(nodeIn(node, "param"));
    case "ClassExpression":
    case "ClassDeclaration":
      return namesIn(nodeIn(node, "id"));
    default:
      return [];
  }
}
