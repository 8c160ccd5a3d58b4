// `npm run build`: checks the content, lets Astro write dist/, indexes it for search as a step of its own (Astro's own
// Pagefind step has been seen to write empty files and succeed), and looks whether the index is whole.
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { build } from "astro";
import { reportedErrors } from "./build-log.mjs";
import { checkContent } from "../src/site/build/check-content.ts";
import { checkSearchIndex } from "../src/site/build/check-search-index.ts";
import { explainBuildError } from "../src/site/build/explain-build-error.ts";
import { hideFromMap } from "../src/site/build/hide-from-map.ts";

const root = fileURLToPath(new URL("..", import.meta.url));

function fail(lines: readonly string[]): never {
  for (const line of lines) console.error(line);
  console.error(`The build stopped: ${lines.length === 1 ? "1 thing" : `${lines.length} things`} to mend.`);
  process.exit(1);
}

function indexForSearch(): Promise<void> {
  const bin = fileURLToPath(new URL("runner/bin.cjs", import.meta.resolve("pagefind")));
  return new Promise((done, reject) => {
    const step = spawn(
      process.execPath,
      [bin, "--site", "dist", "--glob", "**/index.html", "--exclude-selectors", ".timeline", "--quiet"],
      {
        cwd: root,
        stdio: "inherit",
      },
    );
    step.once("error", reject);
    step.once("exit", (code) => {
      if (code === 0) done();
      else
        reject(
          new Error(`Expected Pagefind to index dist/, but it ended with code ${code}. Its own message is above.`),
        );
    });
  });
}

process.env["ASTRO_TELEMETRY_DISABLED"] = "1";
process.chdir(root);

const faults = checkContent(root);
if (faults.length > 0) fail(faults);

try {
  await build({ root, logger: { entrypoint: fileURLToPath(new URL("build-log.mjs", import.meta.url)) } });
} catch (error) {
  fail(explainBuildError(error, root));
}
if (reportedErrors.length > 0) fail(reportedErrors);
hideFromMap(fileURLToPath(new URL("../dist", import.meta.url)));

try {
  await indexForSearch();
} catch (error) {
  fail([error instanceof Error ? error.message : String(error)]);
}
const gaps = checkSearchIndex(fileURLToPath(new URL("../dist/pagefind", import.meta.url)));
if (gaps.length > 0) fail(gaps);
