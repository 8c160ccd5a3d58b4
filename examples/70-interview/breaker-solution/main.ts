import { Breaker } from "./breaker.ts";

let now = 0;
let isDown = true;
const breaker = new Breaker(ask, {
  failures: 2,
  rest: 10,
  now: () => now,
});

await show("first");
await show("second");
await show("third");
now = 10;
await show("a probe");
isDown = false;
now = 20;
await Promise.all([show("a probe"), show("beside it")]);
await show("last");

async function show(name: string) {
  try {
    console.log(`${name}: ${await breaker.call()}`);
  } catch (error) {
    console.log(`${name}: ${(error as Error).message}`);
  }
}

async function ask() {
  await new Promise(setImmediate);
  if (isDown) throw new Error("the service is down");
  return "an answer";
}
