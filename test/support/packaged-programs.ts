// Programs that need packages, of which each lies in the program's own folder or nowhere.
import type { Engine } from "#program/engine.ts";
import type { Outcome } from "#program/outcome.ts";
import { programOf, type Program } from "#program/program.ts";

const main = `import { soup } from "day-soup";\nconsole.log(soup);\n`;

/** A program with a package that is a folder of its own. */
export const withLocalPackage: Program = programOf(
  {
    "main.ts": main,
    "soup/package.json": JSON.stringify({ name: "day-soup", version: "1.0.0", type: "module", exports: "./soup.js" }),
    "soup/soup.js": `export const soup = "soup of the day";\n`,
  },
  { packages: packagesOf("day-soup", "soup", { version: "1.0.0" }) },
);

/** A program with a package that is nowhere: its lock is of another than it asks for. */
export const withMissingPackage: Program = programOf(
  { "main.ts": main },
  {
    packages: {
      ...packagesOf("missing-soup", "nowhere", {}),
      lock: JSON.stringify({ lockfileVersion: 3, packages: {} }),
    },
  },
);

function packagesOf(name: string, folder: string, about: object): NonNullable<Program["packages"]> {
  const dependencies = { [name]: `file:${folder}` };
  const lock = {
    lockfileVersion: 3,
    requires: true,
    packages: {
      "": { dependencies },
      [`node_modules/${name}`]: { resolved: folder, link: true },
      [folder]: { name, ...about },
    },
  };
  return { dependencies, lock: JSON.stringify(lock) };
}

/** seenOfProgram runs a program, and gives what it printed and how it ended. */
export async function seenOfProgram(
  engine: Engine,
  program: Program,
  onPreparing: (what: string) => void = () => {},
): Promise<{ readonly text: string; readonly outcome: Outcome }> {
  let text = "";
  const outcome = await engine.run(program, {
    onPreparing,
    onEvent: (event) => {
      if (event.type === "output") text += event.text;
    },
  });
  return { text, outcome };
}
