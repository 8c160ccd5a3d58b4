import { setTimeout as wait } from "node:timers/promises";
import { Cache } from "./cache.ts";

let loads = 0;
const pages = new Cache(load);

await ask("news", "news", "sport");
await ask("news");
await ask("draft", "draft");
await ask("draft");

async function ask(...names: string[]) {
  loads = 0;
  const asked = names.map((name) => pages.get(name));
  const answers = await Promise.allSettled(asked);
  const statuses = answers.map(({ status }) => status);
  console.log(`${names}: loads ${loads}, ${statuses}`);
}

async function load(name: string) {
  const start = performance.now();
  loads += 1;
  await wait(30);
  performance.measure(name, { start });
  if (name === "draft") throw new Error("not published");
  return `the ${name}`;
}
