import { createHash } from "node:crypto";
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Build, BuildFile, BuildPage } from "../offline-worker/wire.ts";

/** What is not part of the site as a reader has it: what hosts read, what only authors see, what is of no use without a connection, and parts of Pagefind that are not used. */
const besides = [
  /\.(br|gz|map)$/,
  /^(sw\.js|build\.json|_headers|vercel\.json|robots\.txt|sitemap.*\.xml)$/,
  /^gallery\//,
  /^engine-carriers\//,
];

/** Of the engine's files, those that only some programs need: the type stripper is fetched for edited TypeScript alone. */
const ofSomePrograms = /\/(library-types|highlighted-surface|node-license|package-licenses)\./;

/** What a run begins with: the engine, and what shows its lines and its timeline. */
const beginsRun = /^_astro\/(embedded-engine|define-parts)\.[^/]*\.js$/;

/** A name of a file in a script, between quotes or behind a slash. Scripts hold megabytes without a break, so it is bounded. */
const anyFile = /["'`/]([\w.-]{1,150}?\.(?:js|css|json|txt|html))\b/g;
/** A module that is imported at once. */
const importedFile = /(?:from|import)\s*["']\.\/([^"']+)["']/g;

/** describeBuild looks at every file of a built site: what a service worker must know to keep it. */
export function describeBuild(folder: string, base: string): Build {
  const names = globSync("**/*.*", { cwd: folder })
    .map((name) => name.replaceAll("\\", "/"))
    .filter((name) => !besides.some((pattern) => pattern.test(name)))
    .sort();
  const texts = new Map<string, string>();
  const files: Record<string, BuildFile> = {};
  for (const name of names) {
    const bytes = readFileSync(join(folder, name));
    files[name] = [bytes.length, createHash("sha256").update(bytes).digest().subarray(0, 16).toString("base64url")];
    if (/\.(html|js|css)$/.test(name)) texts.set(name, bytes.toString("utf8"));
  }
  const id = createHash("sha256").update(JSON.stringify(files)).digest("base64url").slice(0, 16);
  const html = names.filter((name) => name.endsWith(".html"));
  const named = new Map(html.map((name) => [name, namedIn(texts.get(name) ?? "", base, files)]));
  const assets = new Set([...named.values()].flat().filter((name) => name.startsWith("_astro/")));
  const core = [...closure(assets, (name) => importsOf(name, texts, files, importedFile))];
  const pages = html
    .filter((name) => name.endsWith("index.html") && name !== "offline/index.html")
    .map((name) => [name, pageOf(texts.get(name) ?? "", named.get(name) ?? [])] as const);
  const begin = names.filter((name) => beginsRun.test(name));
  const engine = closure(begin, (name) => importsOf(name, texts, files, anyFile));
  return {
    id,
    files,
    pages: Object.fromEntries(pages),
    core: [...["offline/index.html", "404.html", "favicon.svg"].filter((name) => name in files), ...core].sort(),
    engine: [...engine].filter((name) => !ofSomePrograms.test(name) && !core.includes(name)).sort(),
  };
}

function pageOf(text: string, named: readonly string[]): BuildPage {
  const title = /<title>([^<]*)<\/title>/.exec(text)?.[1] ?? "";
  return {
    title: plain(title.split(" · ")[0] ?? ""),
    needs: named.filter((name) => name.endsWith(".json")),
    runs: text.includes("data-program"),
  };
}

function plain(text: string): string {
  const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" };
  return text.replace(/&(#?\w+);/g, (whole, name: string) => entities[name] ?? whole);
}

/** The files of the site that a page names in its attributes, pages aside. */
function namedIn(text: string, base: string, files: Build["files"]): string[] {
  const addresses = [...text.matchAll(/\s(?:href|src|data-[\w-]+)="([^"#?]+)"/g)].map(([, address = ""]) => address);
  const names = addresses.flatMap((address) => (address.startsWith(base) ? [address.slice(base.length)] : []));
  return [...new Set(names)].filter((name) => Object.hasOwn(files, name) && !name.endsWith(".html"));
}

/** The files beside a file that a pattern finds in its text. */
function importsOf(name: string, texts: ReadonlyMap<string, string>, files: Build["files"], pattern: RegExp): string[] {
  const found = [...(texts.get(name) ?? "").matchAll(pattern)].map(([, other = ""]) => `_astro/${other}`);
  return found.filter((other) => Object.hasOwn(files, other));
}

function closure(begin: Iterable<string>, next: (name: string) => readonly string[]): Set<string> {
  const all = new Set(begin);
  for (const name of all) for (const other of next(name)) all.add(other);
  return all;
}
