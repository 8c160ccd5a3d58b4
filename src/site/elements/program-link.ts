// A program in the hash of an address: `#p=` and base64url(deflate-raw(JSON of {files, entry, args?, env?})). A hash is
// never sent to a server. The page and Node both have what this needs.
import { readProgram, type ReadProgram } from "#program/read-program.ts";
import { programMark } from "./pack-program.ts";
import { refuseLink, unpackJson } from "./unpack-json.ts";

/** holdsProgram tells whether the hash of an address claims to hold a program. */
export function holdsProgram(hash: string): boolean {
  return hash.startsWith(programMark);
}

/** unpackProgram reads the program in the hash of an address. What is refused says why, and what to do, in one sentence. */
export async function unpackProgram(hash: string): Promise<ReadProgram> {
  const unpacked = await unpackJson(hash, programMark, "a program");
  if (unpacked.kind === "refused") return unpacked;
  const read = readProgram(unpacked.data);
  return read.kind === "read" ? read : refuseLink(`The link holds no program that can be shown: ${read.why}.`);
}
