// The program's files, and what a specifier in one of them names. The rules are those of Node's ES module resolution
// (Node's documentation, "Modules: ECMAScript modules"): relative specifiers carry their ending, bare ones are builtins.
import type { GuestProgram } from "../wire.ts";

/** The folder that a program's files lie in, as the program sees it. */
export const programRoot = "/program";

/** What a specifier leads to. */
export type Resolved =
  { readonly kind: "builtin"; readonly id: string } | { readonly kind: "file"; readonly path: string };

/** An error with the code and text that Node's loader gives. */
function loaderError(code: string, message: string, Kind: ErrorConstructor | TypeErrorConstructor = Error): Error {
  const error = new Kind(message) as Error & { code: string };
  error.code = code;
  error.stack = error.stack?.replace(/^(\w+)/, `$1 [${code}]`) ?? "";
  return error;
}

/** The address of a program's file. */
export function addressOf(path: string): string {
  return `file://${programRoot}/${path.split("/").map(encodeURIComponent).join("/")}`;
}

/** The path within the program of an absolute path or a `file:` address; undefined for what lies outside. */
export function pathWithin(absolute: string): string | undefined {
  const path = absolute.startsWith("file://") ? decodeURIComponent(absolute.slice("file://".length)) : absolute;
  return path.startsWith(`${programRoot}/`) ? path.slice(programRoot.length + 1) : undefined;
}

/** resolve says what a specifier names for the file that it stands in, or throws as Node does. */
export function resolve(
  specifier: string,
  from: string,
  program: GuestProgram,
  builtins: ReadonlySet<string>,
  served: ReadonlySet<string>,
): Resolved {
  const bare = specifier.startsWith("node:") ? specifier.slice(5) : specifier;
  if (specifier.startsWith("node:") || builtins.has(specifier)) {
    if (!builtins.has(bare)) throw loaderError("ERR_UNKNOWN_BUILTIN_MODULE", `No such built-in module: ${specifier}`);
    if (!served.has(bare)) {
      throw loaderError(
        "ERR_FEATURE_UNAVAILABLE_ON_PLATFORM",
        `The embedded engine does not have node:${bare} yet: run this program with full Node.`,
      );
    }
    return { kind: "builtin", id: bare };
  }
  const absolute = /^(\.{0,2}\/|file:)/.test(specifier);
  if (!absolute) {
    throw loaderError(
      "ERR_MODULE_NOT_FOUND",
      `Cannot find package '${specifier}' imported from ${programRoot}/${from}: the embedded engine has no packages.`,
    );
  }
  const path =
    specifier.startsWith("file:") || specifier.startsWith("/") ? pathWithin(specifier) : join(from, specifier);
  if (path === undefined || !Object.hasOwn(program.files, path)) {
    const named = path === undefined ? specifier : `${programRoot}/${path}`;
    throw loaderError("ERR_MODULE_NOT_FOUND", `Cannot find module '${named}' imported from ${programRoot}/${from}`);
  }
  return { kind: "file", path };
}

function join(from: string, specifier: string): string | undefined {
  const parts = from.split("/").slice(0, -1);
  for (const part of specifier.split("/")) {
    if (part === "." || part === "") continue;
    if (part !== "..") parts.push(part);
    else if (parts.pop() === undefined) return undefined;
  }
  return parts.join("/");
}
