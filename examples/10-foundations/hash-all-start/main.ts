import { countTurns } from "./count-turns.ts";
import { slowHash } from "./slow-hash.ts";

// #region hash-all
export async function hashAll(texts: string[]) {
  const hashes: string[] = [];
  for (const text of texts) {
    hashes.push(slowHash(text));
  }
  return hashes;
}
// #endregion

const names = ["ada", "bob", "cleo", "dan", "eve", "fay"];
const turns = await countTurns(() => hashAll(names));
console.log(`the event loop turned meanwhile: ${turns > 3}`);
