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
  const rooms = globSync("{src,tools,test,examples,measurements}/**/tsconfig.json", { cwd: folder, exclude: skip });
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
    command: ["node_modules/typescript/bin/tsc", "-p", path],
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
const told = new Set<string>();

/** The complaints that no other room has made: a fault in one room shows in every room that imports it. */
function newComplaints(text: string): string[] {
  const complaints = text.split(/\n(?=\S)/).filter((complaint) => !told.has(complaint));
  for (const complaint of complaints) told.add(complaint);
  return complaints;
}

async function work(): Promise<void> {
  for (let check = waiting.shift(); check !== undefined; check = waiting.shift()) {
    const complaint = await complaintOf(check);
    if (complaint === null) continue;
    wrong.push(check.name);
    const fresh = newComplaints(complaint);
    if (fresh.length > 0) console.log(`\n${check.name}\n${fresh.join("\n")}`);
  }
}

await Promise.all([work(), work()]);
console.log(
  wrong.length === 0
    ? `Types hold in all ${total} rooms.`
    : `\nTypes do not hold in ${wrong.length} of ${total} rooms: ${wrong.sort().join(", ")}.`,
);
process.exitCode = wrong.length === 0 ? 0 : 1;
