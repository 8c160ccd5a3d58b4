// `npm run build [-- --out FOLDER]`: checks the content, lets Astro write dist/, indexes it for search as a step of its own (Astro's own
// Pagefind step has been seen to write empty files and succeed), looks whether the index is whole, and
// writes what hosts need.
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { build } from "astro";
import { reportedErrors } from "./build-log.mjs";
import { checkContent } from "../src/site/build/check-content.ts";
import { explainBuildError } from "../src/site/build/explain-build-error.ts";
import { hideFromMap } from "../src/site/build/hide-from-map.ts";
import { writeHostFiles } from "../src/site/build/hosts/write-host-files.ts";
import { packFiles } from "../src/site/build/pack-files.ts";
import { readSiteContent } from "../src/site/build/search/read-site-content.ts";
import { recordsOfSite } from "../src/site/build/search/records-of-site.ts";
import { writeSearch } from "../src/site/build/search/write-search.ts";
import { readSiteAddress } from "../src/site/build/site-address.ts";
import { writePolicies } from "../src/site/build/write-policies.ts";
import { writeWorker } from "../src/site/build/write-worker.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const { values } = parseArgs({ options: { out: { type: "string", default: "dist" } } });
const out = resolve(root, values.out);

function fail(lines: readonly string[]): never {
  for (const line of lines) console.error(line);
  console.error(`The build stopped: ${lines.length === 1 ? "1 thing" : `${lines.length} things`} to mend.`);
  process.exit(1);
}

process.env["ASTRO_TELEMETRY_DISABLED"] = "1";
// Whatever a machine has there: what is built here is for readers.
process.env["NODE_ENV"] = "production";
process.chdir(root);

const address = readSiteAddress(process.env);
if ("faults" in address) fail(address.faults);
const { SERVICE_WORKER: kind = "keep" } = process.env;
if (kind !== "keep" && kind !== "retire") {
  fail([`SERVICE_WORKER is ${JSON.stringify(kind)}: expected "retire", or nothing.`]);
}
const faults = checkContent(root);
if (faults.length > 0) fail(faults);

try {
  await build({ root, outDir: out, logger: { entrypoint: fileURLToPath(new URL("build-log.mjs", import.meta.url)) } });
} catch (error) {
  fail(explainBuildError(error, root));
}
if (reportedErrors.length > 0) fail(reportedErrors);
hideFromMap(out);
const blocked = writePolicies(out);
if (blocked.length > 0) fail(blocked);

writeSearch(out, recordsOfSite(out, readSiteContent(root)));

// Nothing that readers get may change after this.
await writeWorker(out, address.base, kind);
await packFiles(out, join(root, ".cache", "packed"));
writeHostFiles({
  folder: out,
  servers: values.out === "dist" ? join(root, "deploy") : `${out}-servers`,
  base: address.base,
});
