// The `modules` binding: package.json files, as Node's C++ reads them.
import type { Kernel } from "../guest/kernel.ts";
import type { Binding } from "./binding.ts";

/** A package.json as Node's library takes it from C++: `imports` and `exports` are still text, where they are objects. */
type Serialized = readonly [
  name: string | undefined,
  main: string | undefined,
  type: "module" | "commonjs" | "none",
  imports: string | undefined,
  exports: string | undefined,
  path: string,
];

interface FileBinding {
  internalModuleStat(path: string): number;
  readFileUtf8(path: string, flags: number): string;
}

const isFile = 0;

/** modulesBinding makes the binding over the program's files, as they are when they are asked for. */
export function modulesBinding(kernel: Kernel): Binding {
  const files = kernel.bindingOf("fs") as unknown as FileBinding;
  const known = new Map<string, Serialized | undefined>();

  function read(path: string, base?: string, specifier?: string): Serialized | undefined {
    if (known.has(path)) return known.get(path);
    if (files.internalModuleStat(path) !== isFile) return undefined;
    const made = serialized(path, files.readFileUtf8(path, 0), base, specifier);
    known.set(path, made);
    return made;
  }

  function serialized(path: string, text: string, base?: string, specifier?: string): Serialized {
    let data: unknown;
    try {
      data = JSON.parse(text);
      if (typeof data !== "object" || data === null) throw new SyntaxError("Expected an object.");
    } catch {
      throw invalidConfig(path, base, specifier);
    }
    // Only what the file itself says: a program may have put anything on `Object.prototype`.
    const own = Object.assign(Object.create(null) as Record<string, unknown>, data);
    const { name, main, type, imports, exports } = own;
    return [
      typeof name === "string" ? name : undefined,
      typeof main === "string" ? main : undefined,
      type === "module" || type === "commonjs" ? type : "none",
      asText(imports),
      asText(exports),
      path,
    ];
  }

  function invalidConfig(path: string, base?: string, specifier?: string): Error {
    const { codes } = kernel.library.require<{
      codes: Record<string, new (path: string, base?: string, message?: string) => Error>;
    }>("internal/errors");
    const Kind = codes["ERR_INVALID_PACKAGE_CONFIG"];
    if (Kind === undefined) return new Error(`Invalid package config ${path}.`);
    const from = base === undefined || specifier === undefined ? undefined : `"${specifier}" from ${pathOf(base)}`;
    return new Kind(path, from);
  }

  function nearest(path: string): Serialized | undefined {
    for (let folder = parentOf(path); ; folder = parentOf(folder)) {
      const found = read(`${folder}/package.json`);
      if (found !== undefined || folder === "") return found;
    }
  }

  function scopeOf(address: string): Serialized | string {
    let path = pathOf(address);
    for (;;) {
      const folder = parentOf(path);
      // Node stops where packages begin.
      if (folder.endsWith("/node_modules")) break;
      const found = read(`${folder}/package.json`);
      if (found !== undefined) return found;
      if (folder === "") break;
      path = folder;
    }
    return "/package.json";
  }

  return {
    readPackageJSON: (path: string, _isESM?: boolean, base?: string, specifier?: string) => read(path, base, specifier),
    getNearestParentPackageJSON: nearest,
    getNearestParentPackageJSONType: (path: string) => nearest(path)?.[2],
    getPackageScopeConfig: scopeOf,
    getPackageType(address: string) {
      const scope = scopeOf(address);
      return typeof scope === "string" || scope[2] === "none" ? undefined : scope[2];
    },
    /** What the kernel has stripped of its types already need not be stripped again. */
    getCompileCacheEntry(source: string, filename: string) {
      const javaScript = kernel.modules.strippedOf(source);
      if (javaScript === undefined) return undefined;
      const address = filename.startsWith("/") ? addressOfPath(filename) : filename;
      return { transpiled: `${javaScript}\n\n//# sourceURL=${address}` };
    },
    saveCompileCacheEntry() {},
    enableCompileCache: () => [3],
    getCompileCacheDir: () => undefined,
    flushCompileCache() {},
  };
}

/** A string stands for itself; what has parts is read again by the library. */
function asText(value: unknown): string | undefined {
  if (typeof value === "string") return value;
  return typeof value === "object" && value !== null ? JSON.stringify(value) : undefined;
}

function pathOf(address: string): string {
  return address.startsWith("file://")
    ? decodeURIComponent(address.slice("file://".length).replace(/[?#].*$/, ""))
    : address;
}

function addressOfPath(path: string): string {
  return `file://${path.split("/").map(encodeURIComponent).join("/")}`;
}

function parentOf(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf("/"), 0));
}
