import type { ProjectFile } from "./project-files.ts";

const builtIn = new Set(["ci", "install", "start", "test"]);

/** unknownScripts says of each `npm run …` in a document that package.json does not have. */
export function unknownScripts(files: readonly ProjectFile[], scripts: Readonly<Record<string, string>>): string[] {
  return files.flatMap(({ path, text }) =>
    [...text.matchAll(/\bnpm (?:run )?([a-z][\w:-]*)/g)].flatMap(([whole, name = ""]) => {
      const isScript = whole.startsWith("npm run ");
      if (
        Object.hasOwn(scripts, name) ||
        (!isScript && !builtIn.has(name)) ||
        (!isScript && /^(ci|install)$/.test(name))
      )
        return [];
      return [`${path}: Expected a script "${name}" in package.json, because it says \`${whole}\`.`];
    }),
  );
}
