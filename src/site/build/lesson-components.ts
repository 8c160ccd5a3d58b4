// Lessons use the site's components by name, without an import line. The import is put at the end of the file, where it
// moves no line, so that a message about a lesson still names the line its author sees.
import { globSync } from "node:fs";
import { basename, join } from "node:path";
import type { Plugin } from "vite";
import { findCodeParagraphs } from "./code-paragraphs.ts";
import { writeFault } from "./content-fault.ts";
import { readFrontMatter } from "./front-matter.ts";

const folder = "src/site/components";

/** lessonComponents is a Vite plugin that lets every MDX file use the components of `src/site/components` by name. */
export function lessonComponents(root: string): Plugin {
  return {
    name: "interleave:lesson-components",
    enforce: "pre",
    transform: {
      order: "pre",
      filter: { id: /\.mdx$/ },
      handler(text, id) {
        const file = id
          .slice(root.length)
          .replace(/^[\\/]/, "")
          .replaceAll("\\", "/");
        const [fault] = findCodeParagraphs(file, text, readFrontMatter(file, text).bodyLine);
        if (fault !== undefined) throw new Error(writeFault(fault));
        const names = globSync(`${folder}/*.astro`, { cwd: root }).map((path) => basename(path, ".astro"));
        return { code: withImports(text, names, join(root, folder)), map: null };
      },
    },
  };
}

/** withImports appends an import for each of these components that an MDX text uses. */
export function withImports(text: string, names: readonly string[], from: string): string {
  const used = new Set([...text.matchAll(/<([A-Z]\w*)/g)].map(([, name]) => name));
  const lines = names
    .filter((name) => used.has(name))
    .map((name) => `import ${name} from "${from.replaceAll("\\", "/")}/${name}.astro";`);
  return lines.length === 0 ? text : `${text.trimEnd()}\n\n${lines.join("\n")}\n`;
}
