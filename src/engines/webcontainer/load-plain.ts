/**
 * For a Node that does not know TypeScript: a module that Node imports before the program. The program's files have had their
 * types blanked already, so all that is to be said is which kind of JavaScript each of them is.
 */
export const loadPlain = `
import module from "node:module";
const hooks = \`
import { readFile } from "node:fs/promises";
export async function load(url, context, nextLoad) {
  const kind = url.startsWith("file:") ? /\\\\.([cm]?)ts$/.exec(url.split(/[?#]/)[0]) : null;
  if (kind === null) return nextLoad(url, context);
  if (kind[1] === "c") return { format: "commonjs", shortCircuit: true, source: null };
  return { format: "module", shortCircuit: true, source: await readFile(new URL(url)) };
}\`;
module.register("data:text/javascript," + encodeURIComponent(hooks));
`.trimStart();
