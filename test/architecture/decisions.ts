import type { ProjectFile } from "./project-files.ts";

const sections = ["Context", "Decision", "Consequences"];
const place = /^docs\/decisions\/(.*)$/;

/** brokenDecisions says of each decision that lacks a part, and of numbers that are missing or used twice. */
export function brokenDecisions(files: readonly ProjectFile[]): string[] {
  const decisions = files.filter(({ path }) => place.test(path)).sort((a, b) => (a.path < b.path ? -1 : 1));
  return decisions.flatMap(({ path, text }, index) => {
    const name = place.exec(path)?.[1] ?? "";
    const number = String(index + 1).padStart(4, "0");
    const faults = sections
      .filter((section) => !new RegExp(`^## ${section}\\n+\\S`, "m").test(text))
      .map((section) => `${path}: Expected a part "## ${section}" with text in it.`);
    if (!/^# \S/.test(text)) faults.push(`${path}: Expected the decision as a title in the first line: "# …".`);
    if (!/^\d{4}-[a-z0-9-]+\.md$/.test(name))
      faults.push(`${path}: Expected a name such as "${number}-why-it-is-so.md".`);
    else if (!name.startsWith(number))
      faults.push(`${path}: Expected the number ${number}, so that none is missing or used twice.`);
    return faults;
  });
}
