import { startServer } from "./greeting-server.ts";

await using server = await startServer();

// #region fetch
async function read(path: string) {
  const start = performance.now();
  const response = await fetch(server.origin + path);
  const text = await response.text(); // the body, to its end
  const { duration } = performance.measure(path, { start });
  return { text: `${response.status} ${text}`, duration };
}

const paths = ["/one", "/two", "/three"];
const start = performance.now();
const answers = await Promise.all(paths.map(read));
const total = performance.now() - start;
// #endregion

let sum = 0;
for (const { text, duration } of answers) {
  console.log(text);
  sum += duration;
}
const less = total < sum ? "less" : "no less";
console.log(`total time: ${less} than the sum of all three`);
