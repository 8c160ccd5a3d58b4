import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { writeHostFiles } from "../../src/site/build/hosts/write-host-files.ts";
import { packFiles } from "../../src/site/build/pack-files.ts";

const long = "// of a length that is worth packing\n".repeat(60);

/** The policy of the made-up lesson, and what is sent of it. */
const policy = "default-src 'none'; script-src 'self' 'sha256-AAAA='; img-src data:";
export const sentPolicy = `${policy};frame-ancestors 'self'`;

const page = (text: string): string =>
  `<!doctype html><html lang="en"><head><meta http-equiv="Content-Security-Policy" content="${policy.replaceAll("'", "&#39;")}"><title>${text}</title></head><body>${text}<p>${long}</p></body></html>`;

/** One file of each kind that a built site has. */
export const madeFiles: Readonly<Record<string, string>> = {
  "index.html": page("home"),
  "404.html": page("not here"),
  "lessons/one/index.html": page("lesson one"),
  "_astro/code.DEADbeef.js": long,
  "_astro/look.DEADbeef.css": `/* ${long} */`,
  "_astro/frame.DEADbeef.txt": long,
  "search/index.json": long,
  "search/texts/0123456789ab.json": "{}",
  "programs/10-one/two.json": JSON.stringify({ long }),
  "favicon.svg": "<svg xmlns='http://www.w3.org/2000/svg'/>",
  "licenses.md": long,
  "robots.txt": "User-agent: *",
  "sw.js": long,
};

/** A made-up site on the disk, as a build leaves one. */
export interface MadeSite extends Disposable {
  readonly root: string;
  readonly folder: string;
  readonly scratch: string;
}

/** makeSite writes a made-up site for a base path, with what the build writes for hosts. */
export async function makeSite(base: string): Promise<MadeSite> {
  const scratch = mkdtempSync(join(tmpdir(), "host-"));
  // A server may drop its rights.
  chmodSync(scratch, 0o777);
  const root = join(scratch, "root");
  const folder = join(root, base);
  for (const [name, text] of Object.entries(madeFiles)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  await packFiles(folder, join(scratch, "packed"));
  writeHostFiles({ folder, servers: join(scratch, "servers"), base });
  return { root, folder, scratch, [Symbol.dispose]: () => rmSync(scratch, { recursive: true, force: true }) };
}
