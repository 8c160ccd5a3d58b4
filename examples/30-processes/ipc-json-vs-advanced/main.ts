import { fork, type SerializationType } from "node:child_process";
import { once } from "node:events";

// #region values
const values = {
  map: new Map([["cups", 2]]),
  date: new Date(0),
  bytes: Buffer.from("tea"),
  gone: undefined,
  big: 10n,
  shared: new SharedArrayBuffer(8),
};
// #endregion

await send("json");
await send("advanced");

// #region send
async function send(serialization: SerializationType) {
  const start = performance.now();
  const file = new URL("./echo.ts", import.meta.url);
  const child = fork(file, { serialization });
  for (const [name, value] of Object.entries(values)) {
    try {
      child.send({ [name]: value });
      const [back] = await once(child, "message");
      console.log(`${serialization}:`, back);
    } catch (error) {
      console.log(`${serialization}: ${name} refused, ${error}`);
    }
  }
  child.disconnect();
  performance.measure(serialization, { start });
}
// #endregion
