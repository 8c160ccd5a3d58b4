import type { ProjectFile } from "./project-files.ts";

/** Components that put markup made at build time into a page, each with what makes it safe. */
export const trustedMarkup: Readonly<Record<string, string>> = {
  "src/site/components/ChooseModel.astro": "JSON for a script element, in which every < is escaped",
  "src/site/components/Compare.astro": "drawings, whose texts are escaped by drawingToMarkup",
  "src/site/components/Predict.astro": "JSON for a script element, in which every < is escaped",
  "src/site/components/RunExample.astro": "JSON for a script element, in which every < is escaped",
  "src/site/gallery/GalleryRun.astro": "JSON for a script element, in which every < is escaped",
  "src/site/pages/faq.astro": "JSON for a script element, in which every < is escaped",
  "src/site/pages/interview/[id].astro": "texts of the bank, which may hold no markup, rendered; and escaped JSON",
  "src/site/pages/interview/index.astro": "texts of the bank, which may hold no markup, rendered",
  "src/site/pages/playground.astro": "JSON for a script element, in which every < is escaped",
  "src/site/components/StaticTimeline.astro": "a drawing, whose texts are escaped by drawingToMarkup",
};

/** markupFaults says of each inline handler, and of each unescaped piece of markup, in pages and content. */
export function markupFaults(
  files: readonly ProjectFile[],
  trusted: Readonly<Record<string, string>> = trustedMarkup,
): string[] {
  const pages = files.filter(({ path }) => /^(src|content)\/.*\.(astro|mdx|html)$/.test(path));
  const faults = pages.flatMap(({ path, text }) =>
    text.split("\n").flatMap((line, index) => {
      const handler = /<[^>]*\s(on[a-z]{3,})=["'{]/.exec(` ${line}`)?.[1] ?? /^\s+(on[a-z]{3,})=["'{]/.exec(line)?.[1];
      const place = `${path}:${index + 1}`;
      if (handler !== undefined)
        return [`${place}: Expected addEventListener in an element, but this has an inline "${handler}".`];
      if (!/\bset:html\b/.test(line) || Object.hasOwn(trusted, path)) return [];
      return [
        `${place}: Expected escaped text: where markup made at build time is meant, name the file in trustedMarkup.`,
      ];
    }),
  );
  const idle = Object.keys(trusted).filter(
    (path) => !pages.some((page) => page.path === path && /\bset:html\b/.test(page.text)),
  );
  return [
    ...faults,
    ...idle.map(
      (path) => `${path}: Expected it to use set:html: take it off the list in test/architecture/markup-faults.ts.`,
    ),
  ];
}
