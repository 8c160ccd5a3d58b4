import { startServer } from "./image-server.ts";

await using server = await startServer(3);

// #region download
async function download(name: string) {
  const start = performance.now();
  const response = await fetch(`${server.origin}/${name}`);
  const image = await response.arrayBuffer(); // the whole body
  performance.measure(name, { start });
  return image.byteLength;
}

const names = ["red.png", "green.png", "blue.png"];
const sizes = await Promise.all(names.map(download));
// #endregion

for (const [index, name] of names.entries()) {
  console.log(`${name}: ${sizes[index]} bytes`);
}
console.log(`asked at once: ${server.mostAtOnce}`);
