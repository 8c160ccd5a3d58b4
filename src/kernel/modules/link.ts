// Links the program's ES modules: each becomes a blob module of the browser, its specifiers replaced by the addresses of
// what they name. Positions stay as they were: what is put in has the length of what it replaces, is the last thing on its
// line, or stands at the end.
import { scriptAddress } from "../script-address.ts";
import { parse } from "es-module-lexer/js";
import { host } from "../guest/host.ts";
import { hostTaskQueue } from "../guest/host-task.ts";
import { apply, defineProperty, deleteProperty, SafeMap } from "../intrinsics.ts";
import type { GuestProgram } from "../wire.ts";
import { explainLinkError, type ImportPlace } from "./link-error.ts";
import { addressOf, programRoot, resolve, type Resolved } from "./program-files.ts";

const { then } = Promise.prototype;

// As long as the `import.meta` and `import` that they stand for.
const metaName = "$importMeta";
const importName = "$imprt";

/**
 * How long a module may be that stands in its own address. The browser loads it within the thread, in a fifth of the time
 * that a blob takes, which another process hands out; but the address is part of every module that imports it.
 */
const longestInAddress = 4096;

/**
 * WebKit lets promise jobs run between the evaluations of modules that wait for the same one, so there only a module alone may.
 * It is the one browser whose errors have a `line` of their own.
 */
const waitsTogether = !Object.hasOwn(new Error("sample"), "line");

/** What the linker needs of the rest of the kernel. */
export interface LinkContext {
  readonly program: GuestProgram;
  readonly builtins: ReadonlySet<string>;
  readonly served: ReadonlySet<string>;
  /** A builtin's exports and their names. */
  readonly builtin: (id: string) => { exports: Record<string, unknown>; names: readonly string[] };
  /** JavaScript of a file. */
  readonly javaScript: (path: string) => string;
  /** Called when a module of the program is about to be evaluated: everything is loaded by then. */
  readonly onEvaluate: () => void;
  /** Keeps the loop alive while the browser loads a module, until what it returns is called. */
  readonly hold: () => () => void;
}

/** A linker makes blob modules of a program's files, each once. */
export class Linker {
  readonly #context: LinkContext;
  /** The blob address of each file that has been linked so far, by its path. */
  readonly addresses = new Map<string, string>();
  /** What is to be done when a module that is being imported has been loaded, by its path or builtin name. */
  readonly #held = new SafeMap<string, () => void>();
  readonly #linking: string[] = [];
  readonly #places: ImportPlace[] = [];
  #keys = 0;
  /** The module that a thread begins with, while it is linked. */
  #entry: string | undefined;
  /** The address of what it, or what it imports, waits for. */
  #gate: string | undefined;
  /** They wait for their turn. */
  #isWaiting = false;

  constructor(context: LinkContext) {
    this.#context = context;
  }

  /** The address of the module that a thread begins with. */
  addressOfEntry(path: string): string {
    this.#entry = path;
    const address = this.addressOfModule(path);
    this.#entry = undefined;
    return address;
  }

  /** The blob address of a file's module; its imports are linked before it. */
  addressOfModule(path: string): string {
    const known = this.addresses.get(path);
    if (known !== undefined) return known;
    if (this.#linking.includes(path)) {
      const circle = [...this.#linking.slice(this.#linking.indexOf(path)), path].join(" -> ");
      throw new Error(
        `The embedded engine cannot load modules that import each other in a circle (${circle}): run this program with full Node.`,
      );
    }
    this.#linking.push(path);
    try {
      const address = this.#makeBlob(this.#rewrite(path), addressOf(path));
      this.addresses.set(path, address);
      return address;
    } finally {
      this.#linking.pop();
    }
  }

  /** Words an error of the browser's linking as Node does. */
  explain(error: SyntaxError): void {
    explainLinkError(error, this.#places);
  }

  /** Imports what a specifier in `from` names, as `import()` does. */
  async import(specifier: string, from: string): Promise<unknown> {
    const resolved = this.#resolve(String(specifier), from);
    const address = this.#addressFor(resolved);
    const release = this.#context.hold();
    const name = nameOf(resolved);
    const others = this.#held.get(name);
    this.#held.set(name, () => {
      others?.();
      release();
    });
    const imported: Promise<unknown> = import(/* @vite-ignore */ address);
    void apply(then, imported, [release, release]);
    return imported;
  }

  /** A module's own text runs: it has been loaded, and whether it keeps the loop alive is its own business. */
  #evaluate(name: string): void {
    if (!this.#isWaiting) this.#context.onEvaluate();
    this.#held.get(name)?.();
    this.#held.delete(name);
  }

  /** The address for an import statement; an error tells where the statement stands. */
  #addressAt(specifier: string, path: string, source: string, at: number): string {
    try {
      return this.#addressFor(this.#resolve(specifier, path));
    } catch (error) {
      if (error instanceof Error && !error.stack?.includes("\n    at file:")) {
        const before = source.slice(0, at).split("\n");
        const place = `${addressOf(path)}:${before.length}:${(before.at(-1) ?? "").length}`;
        error.stack = `${(error.stack ?? String(error)).split("\n    at ", 1)[0] ?? ""}\n    at ${place}`;
      }
      throw error;
    }
  }

  #resolve(specifier: string, from: string): Resolved {
    const { program, builtins, served } = this.#context;
    return resolve(specifier, from, program, builtins, served);
  }

  #addressFor(resolved: Resolved): string {
    return resolved.kind === "file" ? this.addressOfModule(resolved.path) : this.#addressOfBuiltin(resolved.id);
  }

  #rewrite(path: string): string {
    const source = this.#context.javaScript(path);
    const [imports] = parse(source, path);
    let text = "";
    let done = 0;
    const replace = (from: number, to: number, by: string): void => {
      text += source.slice(done, from) + by;
      done = to;
    };
    // Where something follows a statement on its line all go to the end, so that they keep their order.
    const moving = imports.some(({ d, se }) => d === -1 && !/^;?[ \t\r]*(\/\/.*)?$/.test(lineFrom(source, se)));
    let moved = "";
    for (const one of imports) {
      if (one.d === -2) replace(one.s, one.e, metaName);
      else if (one.d >= 0) replace(one.ss, one.ss + "import".length, importName);
      else {
        const address = this.#addressAt(one.n ?? "", path, source, one.s);
        this.#places.push(importPlace(path, source, one, address));
        if (moving) {
          moved += `\n${source.slice(one.ss, one.s)}${address}${source.slice(one.e, one.se)};`;
          replace(one.ss, one.se, `;${source.slice(one.ss + 1, one.se).replace(/[^\n]/g, " ")}`);
        } else replace(one.s, one.e, address);
      }
    }
    const gate = this.#mustWait(path, imports) ? `import"${(this.#gate ??= this.#addressOfGate())}";` : "";
    return `${text}${source.slice(done)}${moved}\nimport{${metaName},${importName}}from"${this.#addressOfMeta(path)}";${gate}`;
  }

  /** It is evaluated with the entry, and imports no other module of the program: those that do wait for it. */
  #mustWait(path: string, imports: readonly Imported[]): boolean {
    if (this.#entry === undefined || !(waitsTogether || path === this.#entry)) return false;
    return imports.every(({ d, n }) => d !== -1 || this.#resolve(n ?? "", path).kind !== "file");
  }

  /**
   * The address of a module that has its importers wait for a task of the browser. Only when the promise jobs of the task in
   * which an evaluation began are done does the browser look for its error; Node tells of that between two of them.
   * All that wait for this one alone are evaluated in one promise job, one behind the other.
   */
  #addressOfGate(): string {
    this.#isWaiting = true;
    const key = this.#lend(
      () =>
        new Promise<void>((open) => {
          hostTaskQueue(() => {
            this.#isWaiting = false;
            this.#context.onEvaluate();
            open();
          })();
        }),
    );
    return this.#makeBlob(`await globalThis.${key};`, `interleave:${key}`);
  }

  #addressOfMeta(path: string): string {
    const meta = Object.assign(Object.create(null) as Record<string, unknown>, {
      dirname: `${programRoot}/${path}`.replace(/\/[^/]*$/, ""),
      filename: `${programRoot}/${path}`,
      main: path === this.#context.program.entry,
      // Node does not look whether the file is there, nor does this.
      resolve: (specifier: string) => {
        const asked = String(specifier);
        if (/^\.{0,2}\//.test(asked)) return new host.URL(asked, addressOf(path)).href;
        const resolved = this.#resolve(asked, path);
        return resolved.kind === "file" ? addressOf(resolved.path) : `node:${resolved.id}`;
      },
      url: addressOf(path),
    });
    const dynamicImport = (specifier: string): Promise<unknown> => this.import(specifier, path);
    return this.#facade({ [metaName]: meta, [importName]: dynamicImport }, [metaName, importName], path);
  }

  #addressOfBuiltin(id: string): string {
    const known = this.addresses.get(`node:${id}`);
    if (known !== undefined) return known;
    const { exports, names } = this.#context.builtin(id);
    const members = Object.create(null) as Record<string, unknown>;
    for (const name of names) members[name] = this.#memberOf(exports, name);
    members["default"] = exports;
    const address = this.#facade(members, [...new Set(["default", ...names])], `node:${id}`);
    this.addresses.set(`node:${id}`, address);
    return address;
  }

  /** Some exports load more of the library when read; one that this engine lacks is told of only if it is asked for. */
  #memberOf(exports: Record<string, unknown>, name: string): unknown {
    try {
      return exports[name];
    } catch (error) {
      const asked = Object.values(this.#context.program.files).some((source) => source.includes(name));
      if (asked) throw error;
      return undefined;
    }
  }

  /** A module whose exports are values of the kernel: it finds them on the global object and takes them away. */
  #facade(members: Record<string, unknown>, names: readonly string[], whose: string): string {
    const key = this.#lend(() => {
      this.#evaluate(whose);
      return members;
    });
    const lines = names.map(
      (name, index) => `const $${index}=$["${name}"];export{$${index} as ${JSON.stringify(name)}};`,
    );
    return this.#makeBlob(`const $=globalThis.${key};\n${lines.join("\n")}`, `interleave:${key}`);
  }

  /** Puts a value on the global object, where one module finds it and takes it away. */
  #lend(value: () => unknown): string {
    this.#keys += 1;
    const key = `$interleave${this.#keys}`;
    const isThere = defineProperty(globalThis, key, {
      configurable: true,
      get: () => {
        deleteProperty(globalThis, key);
        return value();
      },
    });
    if (isThere) return key;
    throw new Error(
      "The embedded engine cannot load a module once the global object is frozen: import it before, or run this program with full Node.",
    );
  }

  #makeBlob(text: string, shownAs: string): string {
    const script = `${text}\n//# sourceURL=${shownAs}`;
    return scriptAddress(script, script.length <= longestInAddress ? "data" : host.transport, host);
  }
}

/** What the lexer tells of an import: its specifier, and -1 where it is a statement. */
interface Imported {
  readonly n?: string | undefined;
  readonly d: number;
}

function nameOf(resolved: Resolved): string {
  return resolved.kind === "file" ? resolved.path : `node:${resolved.id}`;
}

function lineFrom(source: string, at: number): string {
  const end = source.indexOf("\n", at);
  return source.slice(at, end === -1 ? undefined : end);
}

function importPlace(
  path: string,
  source: string,
  { n: specifier = "", ss, se }: { readonly n?: string | undefined; readonly ss: number; readonly se: number },
  address: string,
): ImportPlace {
  const before = source.slice(0, ss).split("\n");
  const column = (before.at(-1) ?? "").length + 1;
  return { path, specifier, address, statement: source.slice(ss, se), line: before.length, column };
}
