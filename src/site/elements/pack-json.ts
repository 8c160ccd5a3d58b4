/** packJson packs data for the hash of an address: base64url(deflate-raw(JSON)). Two browsers may pack it differently. */
export async function packJson(data: unknown): Promise<string> {
  const packing = new Blob([JSON.stringify(data)]).stream().pipeThrough(new CompressionStream("deflate-raw"));
  return toBase64Url(new Uint8Array(await new Response(packing).arrayBuffer()));
}

function toBase64Url(bytes: Uint8Array): string {
  let text = "";
  // In pieces: a call has room for so many arguments only.
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(text).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}
