// What a host makes of the site, asked of the host itself: for the one who puts it there, and for a page that explains itself.
import { caching, cachingOf, neededHeaders } from "../build/hosts/headers.ts";
import { hashOf } from "../offline-worker/hash-of.ts";
import type { BuildFile } from "../offline-worker/wire.ts";

/** What a host was found to do. */
export interface HostReport {
  /** One sentence for each thing that is not as it should be. */
  readonly faults: readonly string[];
  /** The build that lies there, where it could be told. */
  readonly build: string | null;
  readonly files: number;
}

/** What an address answers, as far as it is looked at. */
interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly hash: string;
}

const types: Readonly<Record<string, RegExp>> = {
  html: /^text\/html\b/,
  js: /^(text|application)\/javascript\b/,
  css: /^text\/css\b/,
  json: /^application\/json\b/,
};
/** How many files are asked for at once. */
const atOnce = 6;

/** checkHost asks a host for every file of the site at an address, and says what is missing, changed or sent wrongly. */
export async function checkHost(site: string, ask: typeof fetch = fetch): Promise<HostReport> {
  const root = site.replace(/\/?$/, "/");
  const known = await readBuild(`${root}build.json`, ask);
  if (typeof known === "string") return { faults: [known], build: null, files: 0 };
  const found = new Map<string, string[]>();
  const note = (fault: string, file: string): void => void found.set(fault, [...(found.get(fault) ?? []), file]);
  const queue = Object.entries(known.files).values();
  const work = async (): Promise<void> => {
    for (const [file, facts] of queue) {
      const answer = await answerOf(root + file.replace(/(^|\/)index\.html$/, "$1"), ask);
      for (const fault of answer === null ? ["could not be reached"] : faultsOf(file, facts, answer)) note(fault, file);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  const worker = await ask(`${root}sw.js`, { cache: "no-store" }).catch(() => null);
  if (worker === null || !worker.ok) note("could not be reached", "sw.js");
  else if (!(await worker.text()).includes(`"id":"${known.id}"`)) note("is of another build than build.json", "sw.js");
  const gone = await answerOf(`${root}no-page-has-this-address/`, ask);
  if (gone !== null && gone.status !== 404)
    note(`is answered with ${gone.status} instead of 404`, "An address that is not there");
  // Answers come in any order; what is said of them does not depend on it.
  const faults = [...found]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([fault, files]) => `${named(files.sort())} ${fault}.`);
  return { faults, build: known.id, files: Object.keys(known.files).length };
}

async function readBuild(
  address: string,
  ask: typeof fetch,
): Promise<{ id: string; files: Readonly<Record<string, BuildFile>> } | string> {
  const answer = await ask(address, { cache: "no-store" }).catch(() => null);
  if (answer === null) return `${address} could not be reached: look at the address and the connection.`;
  if (!answer.ok) return `${address} is answered with ${answer.status}: the site does not lie there, or not all of it.`;
  try {
    return (await answer.json()) as { id: string; files: Readonly<Record<string, BuildFile>> };
  } catch {
    return `${address} is no list of files: the host sends something else in its place.`;
  }
}

async function answerOf(address: string, ask: typeof fetch): Promise<Answer | null> {
  try {
    // The service worker of the site lets pass what must not come out of any store.
    const { status, headers, bytes } = await answered(await ask(address, { cache: "no-store" }));
    return { status, headers, hash: await hashOf(bytes) };
  } catch {
    return null;
  }
}

async function answered(response: Response): Promise<{ status: number; headers: Headers; bytes: ArrayBuffer }> {
  return { status: response.status, headers: response.headers, bytes: await response.arrayBuffer() };
}

function faultsOf(file: string, [, hash]: BuildFile, { status, headers, hash: got }: Answer): string[] {
  if (status !== 200 && !(file === "404.html" && status === 404)) return [`answered with ${status}`];
  const faults = got === hash ? [] : ["came otherwise than built: half of a build is there, or the host changes files"];
  for (const [name, value] of Object.entries(neededHeaders)) {
    const sent = headers.get(name);
    if (sent !== value)
      faults.push(sent === null ? `came without ${name}` : `came with ${name}: ${sent} instead of ${value}`);
  }
  const sentCaching = headers.get("Cache-Control") ?? "";
  if (cachingOf(file) === caching.hashed) {
    if (!/\bimmutable\b/.test(sentCaching)) faults.push("has a hash in its name, and is not kept for a year");
  } else if (/\bmax-age=[1-9]/.test(sentCaching) || /\bimmutable\b/.test(sentCaching)) {
    faults.push(`may be kept (${sentCaching}), and must be asked for each time`);
  }
  const type = types[file.split(".").at(-1) ?? ""];
  if (type && !type.test(headers.get("Content-Type") ?? ""))
    faults.push(`came as ${headers.get("Content-Type") ?? "nothing"}`);
  return faults;
}

function named(files: readonly string[]): string {
  if (files.length <= 3) return files.join(", ");
  return `${files.slice(0, 2).join(", ")} and ${files.length - 2} more`;
}
