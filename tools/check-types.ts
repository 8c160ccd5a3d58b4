// Types are checked room by room, because every room has its own `lib`: a stray `window` in the timeline is an error.
import { execFile } from "node:child_process";
import { globSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));

/** A check is one command that looks at the types of one part of the project. */
interface Check {
  readonly name: string;
  readonly command: readonly string[];
}

function checksOf(folder: string): Check[] {
  const skip = (path: string): boolean => /(^|[\\/])(node_modules|dist|\.cache|\.astro)$/.test(path);
  const rooms = globSync("{src,tools,test,examples}/**/tsconfig.json", { cwd: folder, exclude: skip });
  return [
    { name: "pages and unit tests", command: ["node_modules/astro/bin/astro.mjs", "check"] },
    ...rooms
      .map((path) => path.replaceAll("\\", "/"))
      .sort()
      .map(checkOfRoom),
  ];
}

function checkOfRoom(path: string): Check {
  return {
    name: path.replace("/tsconfig.json", ""),
    command: ["node_modules/typescript/bin/tsc", "-p", path, "--pretty"],
  };
}

/** Says what is wrong, or null where nothing is. */
function complaintOf({ command }: Check): Promise<string | null> {
  return new Promise((done) => {
    execFile(process.execPath, command, { cwd: root, maxBuffer: 1 << 26 }, (error, stdout, stderr) => {
      const isEmptyRoom = /\bTS18003\b/.test(stdout);
      done(error === null || isEmptyRoom ? null : `${stdout}${stderr}`.trim());
    });
  });
}

const waiting = checksOf(root);
const total = waiting.length;
const wrong: string[] = [];

async function work(): Promise<void> {
  for (let check = waiting.shift(); check !== undefined; check = waiting.shift()) {
    const complaint = await complaintOf(check);
    if (complaint === null) continue;
    wrong.push(check.name);
    console.log(`\n${check.name}\n${complaint}`);
  }
}

await Promise.all([work(), work()]);
console.log(
  wrong.length === 0
    ? `Types hold in all ${total} rooms.`
    : `\nTypes do not hold in ${wrong.length} of ${total} rooms: ${wrong.sort().join(", ")}.`,
);
process.exitCode = wrong.length === 0 ? 0 : 1;
