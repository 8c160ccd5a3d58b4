import { spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";

const file = fileURLToPath(new URL("./slow.ts", import.meta.url));
const child = spawn(process.execPath, [file]);
const answer = text(child.stdout);

// #region write
const block = Buffer.alloc(256 * 1024);
for (let sent = 1; sent <= 4; sent += 1) {
  const start = performance.now();
  const mayGoOn = child.stdin.write(block);
  if (!mayGoOn) await once(child.stdin, "drain");
  performance.measure(`block ${sent}`, { start });
}
child.stdin.end();
// #endregion

console.log(`the child has read ${(await answer).trim()} bytes`);
