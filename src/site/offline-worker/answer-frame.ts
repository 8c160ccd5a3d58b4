import { fetchFile } from "./fetch-file.ts";
import { fileAt } from "./file-at.ts";
import { isolated } from "./isolated.ts";
import { notes } from "./notes.ts";
import { keepFile, keptFile } from "./store.ts";
import { base, build } from "./this-build.ts";

/**
 * answerFrame answers a page that puts a document of the site into a frame: the one that carries the engine. Which page it
 * is, browsers do not tell; but such a document has a hash in its name, so any build that has it has the same.
 */
export async function answerFrame({ request }: FetchEvent): Promise<Response> {
  const { pathname } = new URL(request.url);
  const { builds } = await notes(true);
  for (const of of [build, ...Object.values(builds)]) {
    const found = fileAt(of, base, pathname);
    if (found === null || "redirect" in found) continue;
    const kept = await keptFile(found.file, of);
    if (typeof kept === "object") return kept.response;
    const { isOfBuild, response } = await fetchFile(found.file, of);
    if (isOfBuild) await keepFile(found.file, response.clone(), of).catch(() => undefined);
    return response;
  }
  const response = await fetch(request);
  return response.type === "basic" ? isolated(response.body, response) : response;
}
