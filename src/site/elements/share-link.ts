// An example as a reader has it, in the hash of an address: `#s1=` and base64url(deflate-raw(JSON of a share)). The number
// is that of the form: another form gets another number, and this one goes on being read.
import { readProgram } from "#program/read-program.ts";
import { packJson } from "./pack-json.ts";
import { refuseLink, unpackJson, type Refused } from "./unpack-json.ts";

const mark = "#s1=";

/** A share is what differs from an example as it came, and where its reader stands in the recorded run. */
export interface Share {
  /** The id of the example. */
  readonly example: string;
  /** What the example's own files add up to, so that a later example is told from this one. */
  readonly of: string;
  /** The files that were changed. */
  readonly files: Readonly<Record<string, string>>;
  /** Values of parameters, by name, of unknown fitness. */
  readonly values: unknown;
  /** The step of the recorded run, counted from 1; null where all of it is shown. */
  readonly step: number | null;
}

/** A share that was read from a link, or why there is none. */
export type ReadShare = { readonly kind: "read"; readonly share: Share } | Refused;

/** packShare gives the hash that holds a share. */
export async function packShare({ example, of, files, values, step }: Share): Promise<string> {
  const data = {
    example,
    of,
    ...(Object.keys(files).length > 0 && { files }),
    ...(values !== undefined && { values }),
    ...(step !== null && { step }),
  };
  return mark + (await packJson(data));
}

/** unpackShare reads the share in the hash of an address. What is refused says why, and what to do, in one sentence. */
export async function unpackShare(hash: string): Promise<ReadShare> {
  if (!hash.startsWith(mark)) {
    return refuseLink(`The link should begin with ${mark}, but is of another form, which this page does not know.`);
  }
  const unpacked = await unpackJson(hash, mark, "an example");
  if (unpacked.kind === "refused") return unpacked;
  const { data } = unpacked;
  if (typeof data !== "object" || data === null || Array.isArray(data)) {
    return refuseLink("The link should hold an example, but it holds something else.");
  }
  const { example, of, files = {}, values, step = null } = data as Readonly<Record<string, unknown>>;
  if (typeof example !== "string" || example.length > 120 || !/^[a-z0-9-]+\/[a-z0-9-]+$/.test(example)) {
    return refuseLink("The link should name an example, but it does not.");
  }
  if (step !== null && (!Number.isSafeInteger(step) || Number(step) < 1)) {
    return refuseLink("The link should name a step by its number, but it does not.");
  }
  const texts = textsIn(files);
  if (typeof texts === "string") return refuseLink(`The link holds no files that can be shown: ${texts}.`);
  const share: Share = { example, of: String(of), files: texts, values, step: step === null ? null : Number(step) };
  return { kind: "read", share };
}

/** checksumOf is a short number for texts by path, for telling them from others; it proves nothing. */
export function checksumOf(texts: Readonly<Record<string, string>>): string {
  let sum = 0x811c9dc5;
  for (const letter of JSON.stringify(Object.entries(texts).sort(([a], [b]) => (a < b ? -1 : 1)))) {
    sum = Math.imul(sum ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  }
  return (sum >>> 0).toString(16).padStart(8, "0");
}

/** Texts by path; or what is wrong with them, in a clause. */
function textsIn(files: unknown): Readonly<Record<string, string>> | string {
  const isNone =
    typeof files === "object" && files !== null && !Array.isArray(files) && Object.keys(files).length === 0;
  if (isNone) return {};
  const [entry = ""] = typeof files === "object" && files !== null ? Object.keys(files) : [];
  const read = readProgram({ files, entry });
  return read.kind === "read" ? read.program.files : read.why;
}
