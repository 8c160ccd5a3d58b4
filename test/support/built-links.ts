// Links as a built site's files hold them, all of them followed without a browser.
import { globSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { markupOf } from "../../src/site/build/page-policy.ts";

/** Where the site is taken to lie: what leads to another origin is not followed. */
const origin = "http://site.invalid";

/** What a folder of built pages holds of links. */
export interface BuiltLinks {
  /** How many pages were read, and how many different addresses of the site they lead to. */
  readonly pages: number;
  readonly addresses: number;
  /** A sentence for each link that leads beside the site's path, to no file, or to no place of its page. */
  readonly broken: readonly string[];
}

/** followBuiltLinks follows every link of every page in a folder, which a host serves below `base`, with slashes around it. */
export function followBuiltLinks(folder: string, base = "/"): BuiltLinks {
  const files = globSync("**/*.html", { cwd: folder }).map((path) => path.replaceAll("\\", "/"));
  const pages = new Map(files.map((file) => [file, readPage(join(folder, file))] as const));
  const broken: string[] = [];
  const addresses = new Set<string>();
  for (const [file, { links }] of pages) {
    for (const link of links) {
      const url = URL.parse(link, `${origin}${base}${file.replace(/index\.html$/, "")}`);
      if (url === null) broken.push(`${file}: ${link} is no address`);
      if (url?.origin !== origin) continue;
      addresses.add(url.href);
      const fault = faultOf(url);
      if (fault !== null) broken.push(`${file}: ${link} ${fault}`);
    }
  }
  return { pages: pages.size, addresses: addresses.size, broken };

  function faultOf({ pathname, hash }: URL): string | null {
    if (!pathname.startsWith(base)) return `leads beside ${base}`;
    const path = decodeURIComponent(pathname.slice(base.length));
    const target = path === "" || path.endsWith("/") ? `${path}index.html` : path;
    if (!statSync(join(folder, target), { throwIfNoEntry: false })?.isFile()) return "leads to no file";
    const place = decodeURIComponent(hash.slice(1));
    const places = pages.get(target)?.places;
    return place === "" || places === undefined || places.has(place) ? null : "leads to no place of its page";
  }
}

interface BuiltPage {
  readonly links: readonly string[];
  readonly places: ReadonlySet<string>;
}

function readPage(path: string): BuiltPage {
  const attributes = markupOf(readFileSync(path, "utf8")).flatMap(({ attrs }) => attrs);
  const valuesOf = (...names: readonly string[]): string[] =>
    attributes.flatMap(({ name, value }) => (names.includes(name) ? [value] : []));
  return { links: valuesOf("href", "src"), places: new Set(valuesOf("id")) };
}
