const parts = ["main.ts", "example.json", "recording.json", "claims.ts"];

/** incompleteExamples says of each example that lacks one of its parts. */
export function incompleteExamples(paths: readonly string[]): string[] {
  const all = new Set(paths);
  const folders = new Set(paths.flatMap((path) => /^examples\/[^/]+\/[^/]+(?=\/)/.exec(path)?.[0] ?? []));
  return [...folders].flatMap((folder) =>
    parts
      .filter((part) => !all.has(`${folder}/${part}`))
      .map(
        (part) =>
          `${folder}: Expected ${part} in every example: ${part === "recording.json" ? "run `npm run record`" : "write it"}.`,
      ),
  );
}
