import { scrypt, scryptSync } from "node:crypto";
import { promisify } from "node:util";

const hash = promisify(scrypt);
let beats = 0;
const heart = setInterval(() => (beats += 1), 1);

// #region beside
let start = performance.now();
const beside = (await hash("secret", "salt", 32)) as Buffer;
performance.measure("scrypt", { start });
// #endregion
console.log(`scrypt: ${beats > 0 ? "the loop turned" : "no turn"}`);

beats = 0;
// #region on
start = performance.now();
const on = scryptSync("secret", "salt", 32);
performance.measure("scryptSync", { start });
// #endregion
console.log(`scryptSync: ${beats > 0 ? "it turned" : "no turn"}`);

console.log(`same hash: ${beside.equals(on)}`);
clearInterval(heart);
