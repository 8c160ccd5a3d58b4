import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ExampleFault } from "#example/example-fault.ts";
import { examplesFolder } from "#example/examples-folder.ts";

/** makeExample writes the parts of a new example that are written by hand, small and true. */
export function makeExample(id: string, root = examplesFolder()): void {
  const folder = join(root, id);
  if (!/^\d\d-[a-z][a-z0-9-]*\/[a-z][a-z0-9-]*$/.test(id)) {
    throw new ExampleFault(
      `Expected an id such as "20-threads/my-name", found "${id}". Run npm run new:example -- 20-threads/my-name.`,
      "examples",
    );
  }
  if (existsSync(folder)) {
    throw new ExampleFault("Expected a new id, but this example is there already. Choose another.", `examples/${id}`);
  }
  mkdirSync(folder, { recursive: true });
  for (const [file, text] of Object.entries(partsOf(id))) writeFileSync(join(folder, file), text);
}

function partsOf(id: string): Record<string, string> {
  const words = (id.split("/")[1] ?? "").replaceAll("-", " ");
  const title = words.charAt(0).toUpperCase() + words.slice(1);
  const facts = {
    title,
    summary: "Two waits on one thread, at the same time.",
    node: "24",
    needs: [],
    order: "exact",
  };
  return {
    "example.json": `${JSON.stringify(facts, null, 2)}\n`,
    "main.ts": `import { setTimeout as wait } from "node:timers/promises";

// #region both
await Promise.all([step("first", 20), step("second", 40)]);
// #endregion

async function step(name: string, time: number) {
  const start = performance.now();
  console.log(\`\${name} begins\`);
  await wait(time);
  console.log(\`\${name} ends\`);
  performance.measure(name, { start });
}
`,
    "claims.ts": `import type { Claims } from "#timeline/claims.ts";

export default {
  "Both waits overlap": (run) =>
    run.allOverlap([run.span("first"), run.span("second")]),
  "Both begin before one ends": (run) =>
    run.lines.slice(0, 2).every((line) => line.endsWith("begins")),
} satisfies Claims;
`,
  };
}
