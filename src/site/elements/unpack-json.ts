// Data in the hash of an address: a mark, and base64url(deflate-raw(JSON)). Whoever made it is a stranger.

/** Lengths of a link: packed characters that are looked at, and bytes of JSON that it may unpack to. */
export const linkBounds = { packed: 2_097_152, unpacked: 1_048_576 } as const;

const remedy = "Ask for the link again, or copy all of it once more.";

/** A link that was refused: why, and what to do, in one sentence each. */
export interface Refused {
  readonly kind: "refused";
  readonly why: string;
}

/** unpackJson reads the data after a mark in the hash of an address; `what` says what should be there: "a program". */
export async function unpackJson(
  hash: string,
  mark: string,
  what: string,
): Promise<{ readonly kind: "unpacked"; readonly data: unknown } | Refused> {
  const packed = hash.slice(mark.length);
  if (packed === "") return refuseLink(`The link should hold ${what} after ${mark}, but nothing is there.`);
  if (packed.length > linkBounds.packed) {
    return refuseLink(
      `The link should have at most ${count(linkBounds.packed)} characters, but has ${count(hash.length)}.`,
    );
  }
  const odd = /[^A-Za-z0-9_-]/.exec(packed.replace(/={1,2}$/, ""));
  if (odd !== null) {
    const place = mark.length + odd.index + 1;
    return refuseLink(
      `The link should have only letters, digits, - and _ after ${mark}, but character ${place} is another.`,
    );
  }
  const bytes = fromBase64Url(packed);
  if (bytes === null) return refuseLink("The link should hold whole bytes in base64url, but its last one is cut off.");
  const text = await unpack(bytes);
  if (text.kind === "refused") return text;
  let data: unknown;
  try {
    data = JSON.parse(text.text);
  } catch {
    return refuseLink(`The link should unpack to JSON with ${what} in it, but what it holds is not JSON.`);
  }
  return { kind: "unpacked", data };
}

/** refuseLink says why a link is not taken, and what to do about it. */
export function refuseLink(sentence: string): Refused {
  return { kind: "refused", why: `${sentence} ${remedy}` };
}

type Unpacked = { readonly kind: "unpacked"; readonly text: string } | Refused;

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
      return refuseLink("The link should unpack by deflate, but it does not: a part of it is missing or changed.");
    }
    if (!part.done) length += part.value.byteLength;
    if (length > linkBounds.unpacked) {
      void reader.cancel().catch(() => undefined);
      return refuseLink(
        `The link should unpack to at most ${count(linkBounds.unpacked)} bytes, but it goes on after them.`,
      );
    }
    try {
      parts.push(decoder.decode(part.value, { stream: !part.done }));
    } catch {
      void reader.cancel().catch(() => undefined);
      return refuseLink("The link should unpack to text in UTF-8, but what it holds is not.");
    }
    if (part.done) return { kind: "unpacked", text: parts.join("") };
  }
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
