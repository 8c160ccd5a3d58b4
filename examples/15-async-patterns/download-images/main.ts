import { createWriteStream } from "node:fs";
import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { closeServer, origin } from "./server.ts";

const folder = await mkdtemp(join(tmpdir(), "images-"));

// #region download
async function download(name: string) {
  const start = performance.now();
  const response = await fetch(`${origin}/${name}`);
  if (!response.ok || response.body === null) {
    throw new Error(`${name}: ${response.status}`);
  }
  const file = join(folder, name);
  await pipeline(response.body, createWriteStream(file));
  performance.measure(name, { start });
  return file;
}
// #endregion

// #region all
const names = ["cat.png", "dog.png", "owl.png"];
const files = await Promise.all(
  names.map((name) => download(name)),
);
// #endregion

for (const [index, file] of files.entries()) {
  const { size } = await stat(file);
  console.log(`${names[index]}: ${size} bytes`);
}
await rm(folder, { recursive: true });
closeServer();
