import { closeServer, mostInFlight, origin } from "./server.ts";

const paths = ["/home", "/news", "/help"];

// #region load
async function load(path: string) {
  const start = performance.now();
  const response = await fetch(origin + path);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  const text = await response.text(); // now it is all here
  performance.measure(path, { start });
  return text;
}
// #endregion

let start = performance.now();
// #region one-after-another
for (const path of paths) {
  console.log(await load(path));
}
// #endregion
endPart("one after another");

// #region at-once
const texts = await Promise.all(paths.map((path) => load(path)));
for (const text of texts) console.log(text);
// #endregion
endPart("at once");

closeServer();

function endPart(name: string) {
  performance.measure(name, { start });
  console.log(`${name}, most in flight: ${mostInFlight()}`);
  start = performance.now();
}
