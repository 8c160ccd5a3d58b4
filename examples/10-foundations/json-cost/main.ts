import { setTimeout as wait } from "node:timers/promises";

const person = { name: "Ada", born: 1815, likes: ["maths", "tea"] };
const text = JSON.stringify(Array(30_000).fill(person));
let start = performance.now();

// #region parse
setTimeout(() => console.log("first timer of 1 ms"), 1);
JSON.parse(text);
console.log("JSON.parse is done");
// #endregion
performance.measure("JSON.parse", { start });

await wait(20);
start = performance.now();

// #region response
setTimeout(() => console.log("second timer of 1 ms"), 1);
await new Response(text).json();
console.log("response.json() is done");
// #endregion
performance.measure("response.json()", { start });
