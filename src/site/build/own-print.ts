import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";

const ofPrint = fileURLToPath(new URL("../styles/print.css", import.meta.url));

/**
 * ownPrint is a Vite plugin that puts this site's style sheet for paper in the place of Starlight's, and leaves out what
 * Starlight has for asides: most of both is about elements and colours that this site does not have.
 */
export function ownPrint(): Plugin {
  return {
    name: "interleave:own-print",
    enforce: "pre",
    resolveId(source, importer = "") {
      const query = /\/style\/print\.css(\?.*)$/.exec(source)?.[1];
      return query !== undefined && importer.includes("/starlight/") ? ofPrint + query : undefined;
    },
    load(id) {
      return /\/starlight\/.*\/style\/asides\.css$/.test(id) ? "" : undefined;
    },
  };
}
