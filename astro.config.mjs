// SITE_URL and BASE_PATH say where a deployment lives. Without them the site works at the root of any host.
import { fileURLToPath } from "node:url";
import starlight from "@astrojs/starlight";
import { defineConfig } from "astro/config";
import { kernelPlugin } from "./src/kernel/build/kernel-plugin.ts";
import { probePlugin } from "./src/probe/build/probe-plugin.ts";
import { readLessons } from "./src/site/build/check-content.ts";
import { isolationHeaders } from "./src/site/build/hosts/headers.ts";
import { lessonComponents } from "./src/site/build/lesson-components.ts";
import { ownStyles } from "./src/site/build/own-styles.ts";
import { reloadExamples } from "./src/site/build/reload-examples.ts";
import { retireInDev } from "./src/site/build/retire-in-dev.ts";
import { sidebarOf } from "./src/site/build/sidebar-of.ts";
import { readSiteAddress } from "./src/site/build/site-address.ts";

const root = fileURLToPath(new URL(".", import.meta.url));
const address = readSiteAddress(process.env);
if ("faults" in address) throw new Error(address.faults.join("\n"));
const { site, base, edit } = address;
// Where a machine happens to have variables of these names, they would take the place of what the pages are told here.
for (const name of ["BASE_URL", "SITE", "ASSETS_PREFIX", "MODE", "DEV", "PROD", "SSR"]) delete process.env[name];

export default defineConfig({
  srcDir: "./src/site",
  output: "static",
  cacheDir: "./.cache/astro",
  ...(site === undefined ? {} : { site }),
  base,
  trailingSlash: "ignore",
  devToolbar: { enabled: false },
  server: { headers: { ...isolationHeaders } },
  integrations: [
    // Starlight brings a sitemap, which only makes sense with an address; an integration of this name takes its place.
    ...(site !== undefined ? [] : [{ name: "@astrojs/sitemap", hooks: {} }]),
    starlight({
      title: "Interleave",
      description: "Learn concurrency and parallelism in TypeScript and Node.js by running it and seeing it.",
      titleDelimiter: "·",
      pagefind: false,
      expressiveCode: false,
      disable404Route: true,
      favicon: "/favicon.svg",
      ...(edit === undefined ? {} : { editLink: { baseUrl: edit } }),
      sidebar: [
        ...sidebarOf(readLessons(root)),
        { label: "Playground", link: "/playground/" },
        { label: "Questions and answers", link: "/faq/" },
        {
          label: "Interviews",
          collapsed: true,
          items: [
            { label: "Questions", link: "/interview/" },
            { label: "Practice", link: "/interview/practice/" },
            { label: "Mock interview", link: "/interview/mock/" },
          ],
        },
        { label: "Glossary", link: "/glossary/" },
        { label: "Engines", link: "/engines/" },
        { label: "How it is proved", link: "/proof/" },
      ],
      components: {
        SiteTitle: "./src/site/layout/SiteTitle.astro",
        PageTitle: "./src/site/layout/PageTitle.astro",
        Hero: "./src/site/layout/Hero.astro",
        Search: "./src/site/layout/Search.astro",
        Footer: "./src/site/layout/Footer.astro",
      },
      customCss: ["theme", "small-button", "lesson"].map((name) => `./src/site/styles/${name}.css`),
      markdown: { processedDirs: ["./content"] },
    }),
  ],
  vite: {
    plugins: [
      ownStyles(),
      kernelPlugin(),
      probePlugin(),
      lessonComponents(root),
      reloadExamples(root),
      retireInDev(base),
    ],
    build: {
      // The licences of what is bundled into the pages lie beside them.
      license: { fileName: "licenses.md" },
      rolldownOptions: {
        output: {
          codeSplitting: {
            groups: [
              // What shows a run, and what is known of engines before one comes.
              {
                name: "parts",
                priority: 1,
                test: /engines\/choose-engine|-abilities\.ts|ability-words|elements\/(define-parts|engine-choice|page-engines|page-stripper|wished-engine|file-places|pack-program|pack-json)\.ts/,
              },
              // What every lesson fetches, in one piece: apart, these small files cost more than what is in them.
              {
                name: "lesson",
                priority: 2,
                test: /vite\/preload-helper|elements\/(define-elements|define-compare|page-turn|element-of|example-data|run-example|page-engine|click-again|unless-stopped|has-kept)\.ts|program\/limits\.ts/,
              },
            ],
          },
        },
        onLog(level, log, pass) {
          // Eight lines for every MDX page, about directives that mean nothing here.
          if (log.code !== "MODULE_LEVEL_DIRECTIVE") pass(level, log);
        },
      },
    },
  },
});
