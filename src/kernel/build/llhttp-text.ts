/** The module of Node's library that brings llhttp along. */
const undici = "internal/deps/undici/undici";

/**
 * llhttpText finds Node's own HTTP parser, as WebAssembly in base64, in the library's HTTP client: the build for every
 * browser, not the one that wants vector instructions, which comes second. Throws when the client no longer has it.
 */
export function llhttpText(natives: Readonly<Record<string, string>>): string {
  const text = /"(AGFzbQ[A-Za-z0-9+/=]{10000,})"/.exec(natives[undici] ?? "")?.[1];
  if (text === undefined) {
    throw new Error(`Expected llhttp as WebAssembly in Node's "${undici}": this Node has it elsewhere, or no more.`);
  }
  return text;
}
