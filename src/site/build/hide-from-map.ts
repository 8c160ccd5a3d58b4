import { globSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Pages that are for those who work on the site, and documents that a page opens. */
const hiddenPages: readonly string[] = ["/gallery/", "/engine-carriers/webcontainer/"];

/** hideFromMap takes hidden pages out of a built site's map, where it has one. */
export function hideFromMap(folder: string): void {
  for (const file of globSync("sitemap-[0-9]*.xml", { cwd: folder })) {
    const path = join(folder, file);
    writeFileSync(path, withoutHidden(readFileSync(path, "utf8")));
  }
}

/** withoutHidden is the text of a map without hidden pages. */
export function withoutHidden(map: string): string {
  return map.replace(/<url><loc>([^<]*)<\/loc>.*?<\/url>/gs, (entry, address: string) =>
    hiddenPages.some((page) => address.replace(/\/?$/, "/").endsWith(page)) ? "" : entry,
  );
}
