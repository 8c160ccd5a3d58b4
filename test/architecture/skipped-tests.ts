import type { ProjectFile } from "./project-files.ts";

const skipping =
  /\b(?:test|it|describe|suite)(?:\.\w+)*\.(skip|skipIf|runIf|todo|fails)\b|\bcontext\.skip\(|\bx(?:it|describe)\(/;
const exclusive = /\b(?:test|it|describe|suite)(?:\.\w+)*\.only\b|\bf(?:it|describe)\(/;
const reason = /\/\/ Skipped: \w.{10,}/;

/** silentSkips says of each test that is skipped without a reason, and of each that shuts the others out. */
export function silentSkips(files: readonly ProjectFile[]): string[] {
  return files.flatMap(({ path, text }) => {
    if (!path.endsWith(".test.ts")) return [];
    const lines = text.split("\n");
    return lines.flatMap((line, index) => {
      const place = `${path}:${index + 1}`;
      if (exclusive.test(line)) return [`${place}: Expected no exclusive test: take ".only" away.`];
      if (!skipping.test(line) || reason.test(line) || reason.test(lines[index - 1] ?? "")) return [];
      return [`${place}: Expected a reason: write "// Skipped: why, and until when" on the line before.`];
    });
  });
}
