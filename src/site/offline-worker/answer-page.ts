import { fetchFile } from "./fetch-file.ts";
import { fileAt } from "./file-at.ts";
import { hashOf } from "./hash-of.ts";
import { isolated } from "./isolated.ts";
import { noteMended } from "./keep-files.ts";
import { keepFile, keptFile } from "./store.ts";
import { base, build } from "./this-build.ts";
import { fromNetwork, noteStranger } from "./whose-build.ts";

/** The page that stands in for one that is not kept, and the one for addresses that no page has. */
const offlinePage = "offline/index.html";
const missingPage = "404.html";

/** answerPage answers a reader who goes to a page: with this build's page, or with what the host has instead. */
export async function answerPage({ request, resultingClientId }: FetchEvent): Promise<Response> {
  const url = new URL(request.url);
  const found = fileAt(build, base, url.pathname);
  if (found === null) return passOn(request, resultingClientId);
  if ("redirect" in found) return Response.redirect(`${url.origin}${found.redirect}${url.search}`, 302);
  const kept = await keptFile(found.file);
  if (typeof kept === "object") return kept.response;
  try {
    const { isOfBuild, response, redirected } = await fetchFile(found.file);
    if (isOfBuild) {
      await keepFile(found.file, response.clone()).catch(() => undefined);
      if (kept === "damaged") await noteMended([found.file]);
      return response;
    }
    if (redirected) return await passOn(request, resultingClientId);
    // The host has another build by now. Its page gets its files from there too, so that nothing is mixed.
    await noteStranger(resultingClientId, fromNetwork);
    return response;
  } catch {
    return standIn();
  }
}

/** An address that is no page of this build: the host may know it. */
async function passOn(request: Request, client: string): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(request);
  } catch {
    return standIn();
  }
  // Where the host sends the browser elsewhere, only the browser may follow.
  if (response.type !== "basic") return response;
  const bytes = await response.arrayBuffer();
  if ((await hashOf(bytes)) !== build.files[missingPage]?.[1]) await noteStranger(client, fromNetwork);
  return isolated(bytes, response);
}

async function standIn(): Promise<Response> {
  const kept = await keptFile(offlinePage);
  if (typeof kept === "object")
    return new Response(kept.response.body, { headers: kept.response.headers, status: 503 });
  const words = "There is no connection, and this page has not been kept on this device.";
  return new Response(words, { status: 503, headers: { "Content-Type": "text/plain; charset=utf-8" } });
}
