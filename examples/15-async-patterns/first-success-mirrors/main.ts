import { setTimeout as wait } from "node:timers/promises";

const mirrors = new Map([
  ["north", { time: 20, isUp: false }],
  ["south", { time: 120, isUp: true }],
  ["west", { time: 60, isUp: true }],
]);

// #region ask
async function ask(mirror: string, signal: AbortSignal) {
  const start = performance.now();
  const { time = 0, isUp } = mirrors.get(mirror) ?? {};
  try {
    await wait(time, undefined, { signal });
  } finally {
    performance.measure(mirror, { start });
  }
  if (!isUp) throw new Error(`${mirror} is down`);
  return `the file from ${mirror}`;
}
// #endregion

// #region any
async function firstOf(names: string[]) {
  const others = new AbortController();
  try {
    return await Promise.any(
      names.map((name) => ask(name, others.signal)),
    );
  } finally {
    others.abort();
  }
}
// #endregion

console.log(await firstOf(["north", "south", "west"]));

// #region none
try {
  await firstOf(["north", "east"]);
} catch (error) {
  const { name, errors } = error as AggregateError;
  const reasons = errors.map(({ message }) => message);
  console.log(`${name}: ${reasons.join(", ")}`);
}
// #endregion
