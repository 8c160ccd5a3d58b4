import { address, mostInFlight, stop } from "./server.ts";

const pages = ["a", "b", "c", "d", "e", "f", "g", "h", "i"];

// #region limit
const left = pages.values();

async function fetchOneAfterAnother() {
  // All three loops take from the same iterator: no page twice.
  for (const page of left) await fetchPage(page);
}

await Promise.all([
  fetchOneAfterAnother(),
  fetchOneAfterAnother(),
  fetchOneAfterAnother(),
]);
// #endregion

async function fetchPage(page: string) {
  const start = performance.now();
  const response = await fetch(`${address}/${page}`);
  await response.text();
  performance.measure(page, { start });
}

console.log(`pages fetched: ${pages.length}`);
console.log(`most at once, says the server: ${mostInFlight}`);
stop();
