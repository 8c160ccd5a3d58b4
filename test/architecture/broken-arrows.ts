import { importsOf, placeOf } from "./imports-of.ts";
import type { ProjectFile } from "./project-files.ts";
import { roomAt, rooms, type Room } from "./rooms.ts";

/** brokenArrows says of each import that goes where its room may not look. */
export function brokenArrows(
  files: readonly ProjectFile[],
  subpaths: Readonly<Record<string, string>>,
  all: readonly Room[] = rooms,
): string[] {
  return files.flatMap((file) => {
    if (!file.path.startsWith("src/") || file.path.endsWith(".test.ts")) return [];
    const room = roomAt(file.path, all);
    if (room === null)
      return [`${file.path}: Expected every file of src/ in a room: add its folder to test/architecture/rooms.ts.`];
    return importsOf(file).flatMap(({ from, line, isTypeOnly }) => {
      const place = placeOf(file.path, from, subpaths);
      const fault = place === null ? faultOutside(room, from, isTypeOnly) : faultInside(room, place, isTypeOnly, all);
      return fault === null ? [] : [`${file.path}:${line}: ${fault}`];
    });
  });
}

function faultOutside(room: Room, from: string, isTypeOnly: boolean): string | null {
  if (room.outside === "anything") return null;
  if (room.outside === "node" && (from.startsWith("node:") || isTypeOnly)) return null;
  const allowed = room.outside === "node" ? "only Node's own modules (node:…)" : "nothing from outside of the project";
  return `Expected the room "${room.name}" to import ${allowed}, but it imports "${from}". Move that part to a room that may.`;
}

function faultInside(room: Room, place: string, isTypeOnly: boolean, all: readonly Room[]): string | null {
  const target = roomAt(place, all);
  if (target === room) return null;
  if (target === null) {
    // Data such as package.json or an example's files is read by rooms that may use Node; code never comes from there.
    if (!/^(test|tools|examples|content)\//.test(place)) return null;
    return `Expected nothing in src/ to import from "${place}": turn the arrow round, or move the shared part into a room.`;
  }
  if (room.rooms.includes(target.name)) return null;
  if (room.types?.includes(target.name)) {
    return isTypeOnly
      ? null
      : `Expected "${room.name}" to import only types of "${target.name}": write \`import type\`.`;
  }
  return `Expected no arrow from the room "${room.name}" to "${target.name}" (${place}). It may import: ${room.rooms.join(", ") || "no other room"}.`;
}
