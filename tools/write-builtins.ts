// npm run docs:builtins: writes docs/builtins.md, what the embedded engine has of Node's public modules.
import { writeFile } from "node:fs/promises";
import { format } from "prettier";
import { builtinTable } from "#kernel/build/builtin-table.ts";
import { extractLibrary } from "#kernel/build/extract-library.ts";

const table = builtinTable(await extractLibrary());
await writeFile(
  new URL("../docs/builtins.md", import.meta.url),
  await format(table, { parser: "markdown", printWidth: 128 }),
);
console.log("docs/builtins.md is as the plan of the build says.");
