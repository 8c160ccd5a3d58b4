import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";

const ofPrint = fileURLToPath(new URL("../styles/print.css", import.meta.url));

/** Styles of Starlight for what this site does not have; Starlight puts them into every page all the same. */
const notOurs =
  /\/starlight\/dist\/(style\/asides\.css|user-components\/(?!Icon\.)\w+\.astro\?.*type=style|components\/(Banner|ContentNotice|SocialIcons)\.astro\?.*type=style)/;

/**
 * ownStyles is a Vite plugin that puts this site's style sheet for paper in the place of Starlight's, and leaves out what
 * Starlight has for elements that this site does not have. A page that uses one of them has to be missing here.
 */
export function ownStyles(): Plugin {
  return {
    name: "interleave:own-styles",
    enforce: "pre",
    resolveId(source, importer = "") {
      const query = /\/style\/print\.css(\?.*)$/.exec(source)?.[1];
      return query !== undefined && importer.includes("/starlight/") ? ofPrint + query : undefined;
    },
    transform: (_code, id) => (notOurs.test(id) ? "" : undefined),
  };
}
