// Loops, sleeps and recursion: programs that leave no turn to anything else.
import { asInNode, endless, startsThread, type HostilePrograms } from "./hostile-program.ts";

const waitForThread = `${startsThread}worker.on("message", () => console.log("heard"));`;

/** The smallest WebAssembly module whose only function, `loop`, never returns. */
const wasmLoop = `const bytes = Uint8Array.from([
  0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 7, 8, 1, 4, 108, 111, 111, 112, 0, 0,
  10, 9, 1, 7, 0, 3, 64, 12, 0, 11, 11,
]);
const { loop } = new WebAssembly.Instance(new WebAssembly.Module(bytes)).exports;
console.log("looping");
loop();`;

/** The programs, by what they do. */
export const programsThatNeverEnd: HostilePrograms = {
  "an endless loop before anything is printed": endless(`for (;;);`),
  "an endless loop in a thread": endless(waitForThread, `for (;;);`),
  "an endless loop in the main thread and in a thread": endless(`${startsThread}for (;;);`, `for (;;);`),
  "an endless chain of promise jobs": endless(`const again = () => Promise.resolve().then(again);\nagain();`),
  "an endless microtask": endless(`const again = () => queueMicrotask(again);\nagain();`),
  "endless ticks": endless(`const again = () => process.nextTick(again);\nagain();`),
  "an endless await": endless(`for (;;) await null;`),
  "a thenable that never tires": endless(`const tireless = { then(resolve) { resolve(tireless); } };\nawait tireless;`),
  "endless immediates": endless(`const again = () => setImmediate(again);\nagain();`),
  "endless timers, a thousand at once": endless(
    `for (let count = 0; count < 1000; count += 1) setInterval(() => {}, 0);`,
  ),
  "an endless finally": endless(
    `function stubborn() { for (;;) { try { throw 1; } finally { continue; } } }\nstubborn();`,
  ),
  "an endless generator that is spread": endless(
    `function* endless() { for (;;) yield; }\nfor (const _ of endless());`,
  ),
  "an endless loop when the program exits": endless(`process.on("exit", () => { for (;;); });`),
  "an endless loop in an error's own text": endless(
    `throw { get stack() { for (;;); }, get message() { for (;;); }, [Symbol.for("nodejs.util.inspect.custom")]() { for (;;); } };`,
  ),
  "an exit that is asked for without end": asInNode(
    `process.on("exit", () => { console.log("leaving"); process.exit(); });\nfor (;;) process.exit();`,
    ["leaving"],
  ),
  "sleep in Atomics.wait forever": endless(`Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);`),
  "a thread that sleeps in Atomics.wait forever": endless(
    waitForThread,
    `Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);`,
  ),
  "a regular expression that never comes back": endless(`/^(a+)+$/.test("a".repeat(64) + "b");`),
  "WebAssembly that loops": { ...endless(wasmLoop), prints: "looping\n" },
  "a top-level await that is kept waiting by a timer": endless(
    `setInterval(() => {}, 1000);\nawait new Promise(() => {});`,
  ),
  "recursion without end that is caught again and again": endless(
    `function deeper() { deeper(); }\nfor (;;) try { deeper(); } catch {}`,
  ),
  "recursion that nobody catches": {
    files: { "main.mjs": `const deeper = () => deeper();\ndeeper();` },
    ends: 1,
    prints: "",
    sameAsNode: true,
  },
  "recursion in the console": asInNode(
    `let nested = {};
for (let depth = 0; depth < 100_000; depth += 1) nested = { nested };
console.log(typeof nested);
console.log(nested);`,
    ["object", "{ nested: { nested: { nested: [Object] } } }"],
  ),
};
