/** unpairedExercises says of each start of an exercise that lacks its checks or its solution, and the other way round. */
export function unpairedExercises(paths: readonly string[]): string[] {
  const all = new Set(paths);
  return paths.flatMap((path) => {
    const [, name, role] = /^(examples\/[^/]+\/.+)-(start|solution)\/main\.ts$/.exec(path) ?? [];
    if (name === undefined) return /^examples\/.*\/checks\.ts$/.test(path) ? strayChecks(path, all) : [];
    const missing =
      role === "start" ? [`${name}-solution/main.ts`, `${name}-start/checks.ts`] : [`${name}-start/main.ts`];
    return missing.flatMap((part) =>
      all.has(part)
        ? []
        : [`${name}-${role}: Expected ${part} beside it: an exercise has a start with checks, and a solution.`],
    );
  });
}

function strayChecks(path: string, all: ReadonlySet<string>): string[] {
  const isOfStart = /-start\/checks\.ts$/.test(path) && all.has(path.replace(/checks\.ts$/, "main.ts"));
  return isOfStart
    ? []
    : [`${path}: Expected checks in the start of an exercise only, an example whose id ends in "-start".`];
}

const parts = ["main.ts", "example.json", "recording.json", "claims.ts"];

/** incompleteExamples says of each example that lacks one of its parts. */
export function incompleteExamples(paths: readonly string[]): string[] {
  const all = new Set(paths);
  const folders = new Set(paths.flatMap((path) => /^examples\/[^/]+\/[^/]+(?=\/)/.exec(path)?.[0] ?? []));
  return [...folders].flatMap((folder) =>
    parts
      .filter((part) => !all.has(`${folder}/${part}`))
      // A CommonJS program begins with a file whose ending says so.
      .filter((part) => part !== "main.ts" || !all.has(`${folder}/main.cts`))
      .map(
        (part) =>
          `${folder}: Expected ${part} in every example: ${part === "recording.json" ? "run `npm run record`" : "write it"}.`,
      ),
  );
}
