import { parse, type Node } from "acorn";

/** What a library module requires: `eager` while it is evaluated, `lazy` inside functions that may run later. */
export interface Requires {
  readonly eager: readonly string[];
  readonly lazy: readonly string[];
  /** The bindings that it names anywhere. */
  readonly bindings: readonly string[];
}

/** requiresOf finds the library modules that a module's source text names in `require("…")` and like calls. */
export function requiresOf(source: string): Requires {
  const eager = new Set<string>();
  const lazy = new Set<string>();
  const bindings = new Set<string>();
  const tree = parse(`(function(){${source}\n})`, { ecmaVersion: "latest", allowReturnOutsideFunction: true });
  visit(tree, -1);
  return { eager: [...eager], lazy: [...lazy].filter((id) => !eager.has(id)), bindings: [...bindings] };

  function visit(node: Node, depth: number): void {
    const id = namedIn(node, "require");
    if (id !== undefined) (depth > 0 ? lazy : eager).add(id);
    const binding = namedIn(node, "internalBinding");
    if (binding !== undefined) bindings.add(binding);
    const later = lazilyDefinedFrom(node);
    if (later !== undefined) lazy.add(later);
    const inner = isFunction(node) ? depth + 1 : depth;
    for (const value of Object.values(node)) {
      for (const child of Array.isArray(value) ? value : [value]) {
        if (isNode(child)) visit(child, inner);
      }
    }
  }
}

/** closureOf lists every module that is evaluated when the roots are required, the roots included. */
export function closureOf(roots: Iterable<string>, graph: ReadonlyMap<string, Requires>): Set<string> {
  const reached = new Set<string>();
  const waiting = [...roots];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (reached.has(id)) continue;
    const requires = graph.get(id);
    if (requires === undefined) continue;
    reached.add(id);
    waiting.push(...requires.eager);
  }
  return reached;
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && typeof (value as Node).type === "string";
}

function isFunction(node: Node): boolean {
  return ["FunctionExpression", "FunctionDeclaration", "ArrowFunctionExpression"].includes(node.type);
}

/** The text that is the first argument of a call of a function. */
function namedIn(node: Node, name: string): string | undefined {
  if (node.type !== "CallExpression") return undefined;
  const { callee, arguments: args } = node as Node & { callee: Node & { name?: string }; arguments: Node[] };
  const first = args[0] as (Node & { value?: unknown }) | undefined;
  if (callee.type !== "Identifier" || callee.name !== name || typeof first?.value !== "string") return undefined;
  return first.value;
}

/** The library's `defineLazyProperties(target, "module", …)` requires when a property is first read. */
function lazilyDefinedFrom(node: Node): string | undefined {
  if (node.type !== "CallExpression") return undefined;
  const { callee, arguments: args } = node as Node & { callee: Node & { name?: string }; arguments: Node[] };
  const second = args[1] as (Node & { value?: unknown }) | undefined;
  if (callee.type !== "Identifier" || callee.name !== "defineLazyProperties") return undefined;
  return typeof second?.value === "string" ? second.value : undefined;
}
