// A program in the hash of an address: `#p=` and base64url(deflate-raw(JSON of {files, entry, args?, env?})). A hash is
// never sent to a server. The page and Node both have what this needs.
import type { Program } from "#program/program.ts";
import { readProgram, type ReadProgram } from "#program/read-program.ts";

/** What stands before a packed program in the hash of an address. */
const mark = "#p=";

/** Lengths of a link: packed characters that are looked at, and bytes of JSON that it may unpack to. */
export const linkBounds = { packed: 2_097_152, unpacked: 1_048_576 } as const;

const remedy = "Ask for the link again, or copy all of it once more.";

/** holdsProgram tells whether the hash of an address claims to hold a program. */
export function holdsProgram(hash: string): boolean {
  return hash.startsWith(mark);
}

/** packProgram gives the hash that holds a program, with its `#p=`. Two browsers may pack it differently. */
export async function packProgram({ files, entry, args, env }: Program): Promise<string> {
  const data = {
    files,
    entry,
    ...(args.length > 0 && { args }),
    ...(Object.keys(env).length > 0 && { env }),
  };
  const packing = new Blob([JSON.stringify(data)]).stream().pipeThrough(new CompressionStream("deflate-raw"));
  return mark + toBase64Url(new Uint8Array(await new Response(packing).arrayBuffer()));
}

/** unpackProgram reads the program in the hash of an address. What is refused says why, and what to do, in one sentence. */
export async function unpackProgram(hash: string): Promise<ReadProgram> {
  const packed = hash.slice(mark.length);
  if (packed === "") return refuse(`The link should hold a program after ${mark}, but nothing is there.`);
  if (packed.length > linkBounds.packed) {
    return refuse(
      `The link should have at most ${count(linkBounds.packed)} characters, but has ${count(hash.length)}.`,
    );
  }
  const odd = /[^A-Za-z0-9_-]/.exec(packed.replace(/={1,2}$/, ""));
  if (odd !== null) {
    const place = mark.length + odd.index + 1;
    return refuse(
      `The link should have only letters, digits, - and _ after ${mark}, but character ${place} is another.`,
    );
  }
  const bytes = fromBase64Url(packed);
  if (bytes === null) return refuse("The link should hold whole bytes in base64url, but its last one is cut off.");
  const text = await unpack(bytes);
  if (text.kind === "refused") return text;
  let data: unknown;
  try {
    data = JSON.parse(text.text);
  } catch {
    return refuse("The link should unpack to JSON with a program in it, but what it holds is not JSON.");
  }
  const read = readProgram(data);
  return read.kind === "read" ? read : refuse(`The link holds no program that can be shown: ${read.why}.`);
}

type Unpacked = { readonly kind: "unpacked"; readonly text: string } | Extract<ReadProgram, { kind: "refused" }>;

/** Inflates, but no further than a program may be long: a few bytes can stand for gigabytes. */
async function unpack(bytes: Uint8Array<ArrayBuffer>): Promise<Unpacked> {
  const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw")).getReader();
  const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  const parts: string[] = [];
  let length = 0;
  for (;;) {
    let part: ReadableStreamReadResult<Uint8Array>;
    try {
      part = await reader.read();
    } catch {
      return refuse("The link should unpack by deflate, but it does not: a part of it is missing or changed.");
    }
    if (!part.done) length += part.value.byteLength;
    if (length > linkBounds.unpacked) {
      void reader.cancel().catch(() => undefined);
      return refuse(
        `The link should unpack to at most ${count(linkBounds.unpacked)} bytes, but it goes on after them.`,
      );
    }
    try {
      parts.push(decoder.decode(part.value, { stream: !part.done }));
    } catch {
      void reader.cancel().catch(() => undefined);
      return refuse("The link should unpack to text in UTF-8, but what it holds is not.");
    }
    if (part.done) return { kind: "unpacked", text: parts.join("") };
  }
}

function refuse(sentence: string): Extract<ReadProgram, { kind: "refused" }> {
  return { kind: "refused", why: `${sentence} ${remedy}` };
}

function toBase64Url(bytes: Uint8Array): string {
  let text = "";
  // In pieces: a call has room for so many arguments only.
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(text).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

function fromBase64Url(text: string): Uint8Array<ArrayBuffer> | null {
  try {
    return Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (letter) => letter.charCodeAt(0));
  } catch {
    return null;
  }
}

function count(number: number): string {
  return number.toLocaleString("en");
}
