import { setTimeout as wait } from "node:timers/promises";

let loads = 0;

// #region each
const pages = new Map<string, string>();

async function getPage(name: string) {
  const known = pages.get(name);
  if (known !== undefined) return known;
  const page = await load(name); // others find the cache empty
  pages.set(name, page);
  return page;
}
// #endregion

// #region shared
const flights = new Map<string, Promise<string>>();

function sharePage(name: string) {
  let flight = flights.get(name);
  if (flight === undefined) {
    flight = load(name);
    flights.set(name, flight); // at once, before anyone can look
    flight.catch(() => flights.delete(name));
  }
  return flight;
}
// #endregion

await ask("each for itself", getPage);
await ask("single flight", sharePage);

async function ask(
  way: string,
  get: (name: string) => Promise<string>,
) {
  const start = performance.now();
  loads = 0;
  const callers = Array.from({ length: 5 }, () => get("news"));
  await Promise.all(callers);
  console.log(`${way}, loads: ${loads}`);
  performance.measure(way, { start });
}

async function load(name: string) {
  const start = performance.now();
  loads += 1;
  const label = `load ${loads}`;
  await wait(40);
  performance.measure(label, { start });
  return `the ${name}`;
}
