// The kinds of steps that generated programs are made of, beside those about messages.
import { messageKinds } from "./message-kinds.ts";
import type { Step, StepKind } from "./step.ts";
import { callback, later, say } from "./step-words.ts";

const awaited = (step: Step, body: string): string =>
  [
    "await null;",
    "await Promise.resolve();",
    `await { then(done) { ${say(step, "thenable")} done(); } };`,
    `await (async () => {\n${body}})();`,
    "await new Promise((done) => process.nextTick(done));",
    "await new Promise((done) => queueMicrotask(done));",
  ][step.variant % 6] ?? "";

const plainKinds: Readonly<Record<string, StepKind>> = {
  log: { weight: 3, leaf: true, render: (step) => say(step) },
  tick: { weight: 5, render: (step, body) => `process.nextTick(${callback(step, body)});` },
  microtask: { weight: 4, render: (step, body) => `queueMicrotask(${callback(step, body)});` },
  then: { weight: 4, render: (step, body) => `Promise.resolve().then(${callback(step, body)});` },
  chain: {
    weight: 2,
    render: (step, body) =>
      `Promise.resolve().then(() => { ${say(step, "a")} return ${["1", "Promise.resolve()", "{ then(done) { done(); } }"][step.variant % 3] ?? ""}; })\n  .finally(() => { ${say(step, "b")} }).then(${callback(step, body, "c")});`,
  },
  executor: {
    weight: 2,
    render: (step, body) =>
      `new Promise((done) => { ${say(step)} ${["done();", "process.nextTick(done);", "queueMicrotask(done);"][step.variant % 3] ?? ""} }).then(() => {\n${body}});`,
  },
  async: {
    weight: 4,
    render: (step, body) => `(async () => {\n${say(step)}\n${awaited(step, body)}\n${say(step, "after")}\n${body}})();`,
  },
  loop: {
    weight: 1,
    render: (step, body) =>
      `(async () => {\nfor await (const n of (async function* () { yield 1; ${say(step, "between")} yield 2; })()) console.log("${step.id}", n);\n${body}})();`,
  },
  caught: {
    weight: 2,
    render: (step, body) =>
      `try {\n${body}throw new RangeError("${step.id}");\n} catch (error) { console.log("${step.id}", error.message); } finally { ${say(step, "finally")} }`,
  },
  rejection: {
    weight: 2,
    render: (step, body) =>
      `${["Promise.reject(new Error('r'))", "(async () => { await null; throw new Error('r'); })()", "Promise.all([Promise.resolve(), Promise.reject(new Error('r'))])"][step.variant % 3] ?? ""}.catch(${callback(step, body)});`,
  },
  emitter: {
    weight: 2,
    render: (step, body) =>
      `const e${step.id} = new EventEmitter();\ne${step.id}.${step.variant % 2 === 0 ? "on" : "once"}("x", ${callback(step, body)});\nconsole.log("${step.id}", e${step.id}.emit("x"));`,
  },
  once: {
    weight: 1,
    render: (step, body) =>
      `const e${step.id} = new EventEmitter();\nonce(e${step.id}, "x").then(${callback(step, body)}, (error) => console.log("${step.id}", error.message));\n${later(step, `e${step.id}.emit(${step.variant % 4 === 0 ? '"error", new Error("e")' : '"x"'});`)}`,
  },
  abort: {
    weight: 1,
    render: (step, body) =>
      `const a${step.id} = new AbortController();\na${step.id}.signal.addEventListener("abort", ${callback(step, body)});\n${later(step, `a${step.id}.abort();`)}`,
  },
  immediate: { weight: 6, only: "immediates", render: (step, body) => `setImmediate(${callback(step, body)});` },
  "cleared immediate": {
    weight: 1,
    only: "immediates",
    render: (step, body) =>
      `setImmediate(() => { ${say(step)} clearImmediate(i${step.id}); });\nconst i${step.id} = setImmediate(${callback(step, body, "never")});`,
  },
  turn: {
    weight: 2,
    only: "immediates",
    render: (step, body) => `turn().then(${callback(step, body)});`,
  },
  "turn yielded": {
    weight: 1,
    only: "immediates",
    render: (step, body) => `(async () => {\nawait scheduler.yield();\n${say(step)}\n${body}})();`,
  },
  timer: {
    weight: 6,
    only: "timers",
    render: (step, body) => `setTimeout(${callback(step, body)}, ${step.variant % 6});`,
  },
  "timers of one time": {
    weight: 3,
    only: "timers",
    render: (step, body) =>
      `setTimeout(() => { ${say(step, "first")} process.nextTick(() => { ${say(step, "tick")} }); Promise.resolve().then(() => { ${say(step, "job")} }); }, ${step.variant % 6});\nsetTimeout(${callback(step, body, "second")}, ${step.variant % 6});`,
  },
  "cleared timer": {
    weight: 1,
    only: "timers",
    render: (step, body) =>
      `const t${step.id} = setTimeout(() => { ${say(step, "never")} }, 5_000);\n${later(step, `clearTimeout(t${step.id}); ${say(step)}\n${body}`)}`,
  },
  "timer without hold": {
    weight: 1,
    only: "timers",
    render: (step, body) => `setTimeout(${callback(step, body)}, ${step.variant % 2 === 0 ? 1 : 5_000}).unref();`,
  },
  interval: {
    weight: 2,
    only: "timers",
    render: (step, body) =>
      `let n${step.id} = 0;\nconst i${step.id} = setInterval(() => {\nconsole.log("${step.id}", n${step.id});\nif (n${step.id}++ === 1) { clearInterval(i${step.id});\n${body}}\n}, ${step.variant % 4});`,
  },
  refresh: {
    weight: 1,
    only: "timers",
    render: (step, body) =>
      `let n${step.id} = 0;\nconst t${step.id} = setTimeout(() => {\nconsole.log("${step.id}", n${step.id});\nif (n${step.id}++ === 0) t${step.id}.refresh(); else {\n${body}}\n}, ${step.variant % 4});`,
  },
  sleep: {
    weight: 2,
    only: "timers",
    render: (step, body) =>
      `sleep(${step.variant % 6}, "${step.id}").then((value) => {\nconsole.log(value);\n${body}});`,
  },
  "aborted sleep": {
    weight: 1,
    only: "timers",
    render: (step, body) =>
      `const a${step.id} = new AbortController();\nsleep(5_000, null, { signal: a${step.id}.signal }).catch((error) => {\nconsole.log("${step.id}", error.name);\n${body}});\n${later(step, `a${step.id}.abort();`)}`,
  },
  "top-level await": {
    weight: 3,
    where: "top of a module",
    render: (step, body) => `${awaited(step, body)}\n${say(step)}`,
  },
  "await of a turn": {
    weight: 1,
    where: "top of a module",
    only: "immediates",
    leaf: true,
    render: (step) => `await turn();\n${say(step)}`,
  },
  "await of a timer": {
    weight: 1,
    where: "top of a module",
    only: "timers",
    leaf: true,
    render: (step) => `await sleep(${step.variant % 4});\n${say(step)}`,
  },
  "await of nothing": {
    weight: 1,
    where: "top of a module",
    only: "endings",
    leaf: true,
    render: (step) => `await new Promise(() => {});\n${say(step, "never")}`,
  },
};

const failingKinds: Readonly<Record<string, StepKind>> = {
  throw: {
    weight: 2,
    where: "nested",
    only: "failures",
    leaf: true,
    render: (step) => `throw new TypeError("${step.id}");`,
  },
  unhandled: {
    weight: 2,
    only: "failures",
    leaf: true,
    render: (step) => `Promise.reject(${step.variant % 4 === 0 ? step.id : `new Error("${step.id}")`});`,
  },
  "handled late": {
    weight: 2,
    only: "failures",
    render: (step, body) =>
      `const p${step.id} = Promise.reject(new Error("${step.id}"));\n${later(step, `p${step.id}.catch(${callback(step, body)});`)}`,
  },
  "error without listener": {
    weight: 1,
    where: "nested",
    only: "failures",
    leaf: true,
    render: (step) => `new EventEmitter().emit("error", new Error("${step.id}"));`,
  },
  "on uncaughtException": {
    weight: 3,
    where: "top",
    only: "failures",
    render: (step, body) =>
      `let n${step.id} = 0;\nprocess.on("uncaughtException", (error, origin) => {\nconsole.log("${step.id} uncaught", error?.message, origin);\nif (n${step.id}++ < 2) {\n${body}}\n});`,
  },
  "on uncaughtExceptionMonitor": {
    weight: 1,
    where: "top",
    only: "failures",
    leaf: true,
    render: (step) =>
      `process.on("uncaughtExceptionMonitor", (error, origin) => console.log("${step.id} monitor", error?.message, origin));`,
  },
  "on unhandledRejection": {
    weight: 3,
    where: "top",
    only: "failures",
    render: (step, body) =>
      `let n${step.id} = 0;\nprocess.on("unhandledRejection", (error) => {\nconsole.log("${step.id} unhandled", error?.message ?? error);\nif (n${step.id}++ < 2) {\n${body}}\n});`,
  },
  "on rejectionHandled": {
    weight: 2,
    where: "top",
    only: "failures",
    leaf: true,
    render: (step) => `process.on("rejectionHandled", () => { ${say(step, "handled")} });`,
  },
  "on beforeExit": {
    weight: 2,
    where: "top",
    only: "endings",
    render: (step, body) =>
      `process.once("beforeExit", (code) => {\nconsole.log("${step.id} beforeExit", code);\n${body}});`,
  },
  "exit code": {
    weight: 1,
    only: "endings",
    leaf: true,
    render: (step) => `process.exitCode = ${step.variant % 10};`,
  },
  exit: {
    weight: 1,
    where: "nested",
    only: "endings",
    leaf: true,
    render: (step) => `${say(step)} process.exit(${["", "3", "0"][step.variant % 3] ?? ""});`,
  },
};

/** Every kind of step by its name. */
export const stepKinds: Readonly<Record<string, StepKind>> = { ...plainKinds, ...failingKinds, ...messageKinds };
