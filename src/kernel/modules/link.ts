// Links the program's ES modules: each becomes a blob module of the browser, its specifiers replaced by the addresses of
// what they name. Positions stay as they were: what is put in has the length of what it replaces, or stands at the end.
import { parse } from "es-module-lexer/js";
import { host } from "../guest/host.ts";
import type { GuestProgram } from "../wire.ts";
import { addressOf, programRoot, resolve, type Resolved } from "./program-files.ts";

// As long as the `import.meta` and `import` that they stand for.
const metaName = "$importMeta";
const importName = "$imprt";

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
}

/** A linker makes blob modules of a program's files, each once. */
export class Linker {
  readonly #context: LinkContext;
  readonly #addresses = new Map<string, string>();
  readonly #linking: string[] = [];
  #keys = 0;

  constructor(context: LinkContext) {
    this.#context = context;
  }

  /** The blob address of a file's module; its imports are linked before it. */
  addressOfModule(path: string): string {
    const known = this.#addresses.get(path);
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
      this.#addresses.set(path, address);
      return address;
    } finally {
      this.#linking.pop();
    }
  }

  /** Imports what a specifier in `from` names, as `import()` does. */
  async import(specifier: string, from: string): Promise<unknown> {
    return import(/* @vite-ignore */ this.#addressFor(this.#resolve(String(specifier), from)));
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
    for (const one of imports) {
      if (one.d === -2) replace(one.s, one.e, metaName);
      else if (one.d >= 0) replace(one.ss, one.ss + "import".length, importName);
      else replace(one.s, one.e, this.#addressFor(this.#resolve(one.n ?? "", path)));
    }
    return `${text}${source.slice(done)}\nimport{${metaName},${importName}}from"${this.#addressOfMeta(path)}";`;
  }

  #addressOfMeta(path: string): string {
    const meta = Object.assign(Object.create(null) as Record<string, unknown>, {
      dirname: `${programRoot}/${path}`.replace(/\/[^/]*$/, ""),
      filename: `${programRoot}/${path}`,
      main: path === this.#context.program.entry,
      resolve: (specifier: string) => {
        const resolved = this.#resolve(String(specifier), path);
        return resolved.kind === "file" ? addressOf(resolved.path) : `node:${resolved.id}`;
      },
      url: addressOf(path),
    });
    const dynamicImport = (specifier: string): Promise<unknown> => this.import(specifier, path);
    return this.#facade({ [metaName]: meta, [importName]: dynamicImport }, [metaName, importName]);
  }

  #addressOfBuiltin(id: string): string {
    const known = this.#addresses.get(`node:${id}`);
    if (known !== undefined) return known;
    const { exports, names } = this.#context.builtin(id);
    const members = Object.assign(Object.create(null) as Record<string, unknown>, { default: exports });
    for (const name of names) members[name] = exports[name];
    const address = this.#facade(members, [...new Set(["default", ...names])]);
    this.#addresses.set(`node:${id}`, address);
    return address;
  }

  /** A module whose exports are values of the kernel: it finds them on the global object and takes them away. */
  #facade(members: Record<string, unknown>, names: readonly string[]): string {
    this.#keys += 1;
    const key = `$interleave${this.#keys}`;
    Object.defineProperty(globalThis, key, {
      configurable: true,
      get: () => {
        Reflect.deleteProperty(globalThis, key);
        this.#context.onEvaluate();
        return members;
      },
    });
    const lines = names.map(
      (name, index) => `const $${index}=$["${name}"];export{$${index} as ${JSON.stringify(name)}};`,
    );
    return this.#makeBlob(`const $=globalThis.${key};\n${lines.join("\n")}`, `interleave:${key}`);
  }

  #makeBlob(text: string, shownAs: string): string {
    const blob = new host.Blob([text, `\n//# sourceURL=${shownAs}`], { type: "text/javascript" });
    return host.createObjectURL(blob);
  }
}
