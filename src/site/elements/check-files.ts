// Whether a host sends the files of one build, whole, each with what it needs.
import type { Finding } from "./check-page.ts";

/** What the build says of its files: size in bytes and hash, by path below the site's base. */
export interface BuildList {
  readonly id: string;
  readonly files: Readonly<Record<string, readonly [size: number, hash: string]>>;
}

const types: Readonly<Record<string, string>> = { html: "text/html", js: "javascript", css: "text/css", json: "json" };

/** What is said of a file at most, so that one broken setting does not fill the page. */
const mostNamed = 3;

/** How many files are asked for at once. */
const atOnce = 6;

/**
 * checkFiles fetches every file of the build and says what is wrong: one that does not come, one with another content, one
 * that a browser would not take for what it is, one without a header. `tell` hears how many are done.
 */
export async function checkFiles(
  base: string,
  { files }: BuildList,
  hashOf: (bytes: ArrayBuffer) => Promise<string>,
  tell: (done: number, of: number) => void,
  signal: AbortSignal,
): Promise<Finding> {
  const paths = Object.keys(files);
  const faults: string[] = [];
  let done = 0;
  const queue = paths.values();
  const work = async (): Promise<void> => {
    for (const path of queue) {
      if (signal.aborted) return;
      const fault = await faultOf(base + path, files[path]?.[1] ?? "", hashOf);
      if (fault !== null) faults.push(fault);
      tell((done += 1), paths.length);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  const name = "Files";
  if (signal.aborted) return { name, verdict: "so-so", says: `Stopped after ${done} of ${paths.length} files.` };
  if (faults.length === 0) {
    return { name, verdict: "yes", says: `All ${paths.length} files are of one build, and came with their headers.` };
  }
  const rest = faults.length > mostNamed ? `; and ${faults.length - mostNamed} more` : "";
  return { name, verdict: "no", says: `${faults.slice(0, mostNamed).join("; ")}${rest}.` };
}

async function faultOf(
  address: string,
  hash: string,
  hashOf: (bytes: ArrayBuffer) => Promise<string>,
): Promise<string | null> {
  try {
    const answer = await fetch(address, { cache: "no-cache" });
    if (!answer.ok) return `${address} is answered with ${answer.status}`;
    const found = await hashOf(await answer.arrayBuffer());
    if (found !== hash) return `${address} is of another build: load the site anew, or publish it again`;
    return headerFault(address, answer.headers);
  } catch {
    return `${address} did not come`;
  }
}

/** headerFault says in a clause what is wrong with the headers of a file; null where nothing is. */
export function headerFault(address: string, headers: Headers): string | null {
  const type = types[/\.(\w+)$/.exec(address)?.[1] ?? ""];
  const came = headers.get("content-type") ?? "no content type";
  if (type !== undefined && !came.includes(type)) return `${address} came as ${came}, where ${type} was expected`;
  // Without it an isolated page may not open the file as a document or as a Web Worker.
  const needsPolicy = type === "text/html" || type === "javascript";
  return needsPolicy && headers.get("cross-origin-embedder-policy") !== "require-corp"
    ? `${address} came without cross-origin-embedder-policy: require-corp`
    : null;
}
