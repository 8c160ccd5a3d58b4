import type { Binding } from "./binding.ts";

/** What a package's `main` may leave out, in Node's order; the number of an ending is what the library is told. */
const afterMain = ["", ".js", ".json", ".node", "/index.js", "/index.json", "/index.node"];
const withoutMain = ["index.js", "index.json", "index.node"];

const isFile = 0;

/** moduleOperations are what Node's module loader asks of the `fs` binding beside the files themselves. */
export function moduleOperations(stat: (path: string) => number): Binding {
  return {
    /** Which of the names that `main` may mean is there, as a number; throws where none is. */
    legacyMainResolve(folder: string, main: string | undefined, base: string | undefined): number {
      const root = folder.endsWith("/") ? folder : `${folder}/`;
      const names = [
        ...(main === undefined ? afterMain.map(() => undefined) : afterMain.map((ending) => `${main}${ending}`)),
        ...withoutMain,
      ];
      const found = names.findIndex((name) => name !== undefined && stat(`${root}${name}`) === isFile);
      if (found !== -1) return found;
      const by = base === undefined ? "" : ` imported from ${base.replace(/^file:\/\//, "")}`;
      const error = new Error(`Cannot find package '${folder}'${by}`);
      throw Object.assign(error, { code: "ERR_MODULE_NOT_FOUND" });
    },
    /** A page has no WebAssembly files to tell by their first bytes: JavaScript. */
    getFormatOfExtensionlessFile: () => 0,
  };
}
