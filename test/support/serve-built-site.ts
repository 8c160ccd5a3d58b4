import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { serveFolder, type ServedFolder } from "../../tools/serve-folder.ts";

const dist = fileURLToPath(new URL("../../dist", import.meta.url));

/** serveBuiltSite serves `dist/` on a free port, with the headers the site is meant to have; `takes` as in `serveFolder`. */
export async function serveBuiltSite(takes?: Parameters<typeof serveFolder>[2]): Promise<ServedFolder> {
  if (!existsSync(dist)) throw new Error("Expected the built site in dist/, but it is not there: run `npm run build`.");
  return serveFolder(dist, 0, takes);
}
