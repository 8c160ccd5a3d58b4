import { fetchFile } from "./fetch-file.ts";
import { fileAt } from "./file-at.ts";
import { isolated } from "./isolated.ts";
import { noteMended } from "./keep-files.ts";
import { keepFile, keptFile } from "./store.ts";
import { base, build } from "./this-build.ts";
import { buildOf, fromNetwork, noteStranger } from "./whose-build.ts";

/** answerFile answers what a page asks for beside itself: with the file of the build that the page is of, or not at all. */
export async function answerFile({ request, clientId, resultingClientId }: FetchEvent): Promise<Response> {
  const of = await buildOf(clientId);
  // A worker of a page is of the same build as the page.
  if (of !== build) await noteStranger(resultingClientId, of?.id ?? fromNetwork);
  const found = of === null ? null : fileAt(of, base, new URL(request.url).pathname);
  if (of === null || found === null || "redirect" in found) return fromHost(request);
  const kept = await keptFile(found.file, of);
  if (typeof kept === "object") return kept.response;
  const { isOfBuild, response } = await fetchFile(found.file, of);
  if (!isOfBuild) {
    if (!response.ok) return response;
    const words = `${found.file} on the host is of another version of this site than the page. Reload the page.`;
    console.warn(words);
    return new Response(words, { status: 409, statusText: "Another version" });
  }
  // A full disk, or a storage that is forbidden, must not keep anybody from reading.
  const keeping = keepFile(found.file, response.clone(), of).catch(() => undefined);
  if (kept === "damaged") await keeping.then(() => noteMended([found.file]));
  return response;
}

async function fromHost(request: Request): Promise<Response> {
  const response = await fetch(request);
  return response.type === "basic" ? isolated(response.body, response) : response;
}
