/**
 * For a Node that does not know TypeScript: a module that Node imports before the program. The program's files have had their
 * types blanked already, so all that is to be said is which kind of JavaScript each of them is.
 */
export const loadPlain = `
import module from "node:module";
const hooks = \`
import { readFileSync } from "node:fs";
export function load(url, context, nextLoad) {
  const kind = url.startsWith("file:") ? /\\\\.([cm]?)ts$/.exec(url.split(/[?#]/)[0]) : null;
  if (kind === null) return nextLoad(url, context);
  const format = kind[1] === "c" ? "commonjs" : "module";
  return { format, shortCircuit: true, source: readFileSync(new URL(url), "utf8") };
}\`;
const address = "data:text/javascript," + encodeURIComponent(hooks);
if (module.registerHooks === undefined) module.register(address);
else module.registerHooks(await import(address));
`.trimStart();
