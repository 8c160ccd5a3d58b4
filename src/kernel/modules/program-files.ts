// The program's files, and what a specifier in one of them names. The rules are those of Node's ES module resolution
// (Node's documentation, "Modules: ECMAScript modules"): relative specifiers carry their ending, bare ones are builtins.
import { host } from "../guest/host.ts";
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

/** entryOf is the path within the program of the file that a thread begins with, or throws as Node does. */
export function entryOf(absolute: string, program: GuestProgram): string {
  const path = pathWithin(absolute);
  if (path !== undefined && Object.hasOwn(program.files, path)) return path;
  const named = path === undefined ? absolute : `${programRoot}/${path}`;
  throw Object.assign(new Error(`Cannot find module '${named}'`), { code: "MODULE_NOT_FOUND", requireStack: [] });
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
  const place = addressNamed(specifier, from);
  if (place === undefined) throw packageError(specifier, from);
  if (place.protocol !== "file:") throw schemeError(specifier, place.protocol);
  if (place.search !== "" || place.hash !== "") {
    const plain = specifier.replace(/[?#].*$/, "");
    throw loaderError(
      "ERR_FEATURE_UNAVAILABLE_ON_PLATFORM",
      `The embedded engine loads a module once, and '${specifier}' asks for another copy: import '${plain}', or run this program with full Node.`,
    );
  }
  const absolute = decodeURIComponent(place.pathname);
  const path = pathWithin(absolute.replace(/\/{2,}/g, "/")) ?? "";
  const by = `imported from ${programRoot}/${from}`;
  if (path !== "" && Object.hasOwn(program.files, path)) {
    if (!/\.[cm]?[jt]s$/.test(path)) throw endingError(absolute);
    return { kind: "file", path };
  }
  if (absolute.endsWith("/") || Object.keys(program.files).some((file) => file.startsWith(`${path}/`))) {
    throw loaderError(
      "ERR_UNSUPPORTED_DIR_IMPORT",
      `Directory import '${absolute}' is not supported resolving ES modules ${by}`,
    );
  }
  throw loaderError("ERR_MODULE_NOT_FOUND", `Cannot find module '${absolute}' ${by}`);
}

/** The address that a specifier is, or leads to from a file; undefined for a bare one. */
function addressNamed(specifier: string, from: string): URL | undefined {
  if (/^(\.{0,2}\/|\.{1,2}$)/.test(specifier)) return new host.URL(specifier, addressOf(from));
  return host.URL.canParse(specifier) ? new host.URL(specifier) : undefined;
}

function packageError(specifier: string, from: string): Error {
  const by = `imported from ${programRoot}/${from}`;
  if (specifier.startsWith("#")) {
    const message = `Package import specifier "${specifier}" is not defined ${by}`;
    return loaderError("ERR_PACKAGE_IMPORT_NOT_DEFINED", message, TypeError);
  }
  const name = specifier.split("/", specifier.startsWith("@") ? 2 : 1).join("/");
  return loaderError(
    "ERR_MODULE_NOT_FOUND",
    `Cannot find package '${name}' ${by}: the embedded engine has no packages.`,
  );
}

/** What is no JavaScript would come to the browser as a script that does not parse, under the name of a blob. */
function endingError(absolute: string): Error {
  if (absolute.endsWith(".json")) {
    const message = `The embedded engine does not import JSON ('${absolute}'): run this program with full Node.`;
    return loaderError("ERR_FEATURE_UNAVAILABLE_ON_PLATFORM", message);
  }
  const ending = /\.[^./]*$/.exec(absolute)?.[0] ?? "";
  return loaderError("ERR_UNKNOWN_FILE_EXTENSION", `Unknown file extension "${ending}" for ${absolute}`, TypeError);
}

function schemeError(specifier: string, protocol: string): Error {
  if (protocol === "data:") {
    return loaderError(
      "ERR_FEATURE_UNAVAILABLE_ON_PLATFORM",
      `The embedded engine loads modules of the program only, and '${specifier}' is none: run this program with full Node.`,
    );
  }
  const schemes = /^https?:$/.test(protocol) ? "file and data" : "file, data, and node";
  return loaderError(
    "ERR_UNSUPPORTED_ESM_URL_SCHEME",
    `Only URLs with a scheme in: ${schemes} are supported by the default ESM loader. Received protocol '${protocol}'`,
  );
}
