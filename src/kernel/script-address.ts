// How a script made of text gets an address, in frame and guest. Most browsers take `blob:` addresses in an origin-less
// frame; WebKitGTK 2.50 takes only `data:` ones there, in which memory cannot be shared.

/** The kinds of address that a browser may take for a script that the page itself has made. */
export type Transport = "blob" | "data";

/** What making an address needs of the browser, as it was before a program could touch it. */
export interface AddressMaker {
  readonly Blob: typeof Blob;
  readonly TextEncoder: typeof TextEncoder;
  readonly btoa: (binary: string) => string;
  readonly createObjectURL: (blob: Blob) => string;
}

/** How many bytes are turned into text at a time: a call takes only so many arguments. */
const piece = 8192;

/** scriptAddress gives a script's text an address. In base64, since an address may stand in the text of another script. */
export function scriptAddress(text: string, transport: Transport, maker: AddressMaker): string {
  if (transport === "blob") return maker.createObjectURL(new maker.Blob([text], { type: "text/javascript" }));
  const bytes = new maker.TextEncoder().encode(text);
  let binary = "";
  for (let at = 0; at < bytes.length; at += piece) {
    binary += String.fromCharCode(...bytes.subarray(at, at + piece));
  }
  return `data:text/javascript;charset=utf-8;base64,${maker.btoa(binary)}`;
}
