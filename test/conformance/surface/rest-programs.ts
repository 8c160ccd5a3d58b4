// Programs that use what is left of process, perf_hooks, worker_threads, timers and buffer.
import { attempt, type Files } from "./attempt.ts";

/** The programs, by what they are about. */
export const restPrograms: Readonly<Record<string, Files>> = {
  "process: what is the same anywhere": {
    "main.mjs": `${attempt}
import process from "node:process";
import fs from "node:fs";
attempt("plain", () => [process.platform, process.version, process.versions.node, process.arch, process.release.name, typeof process.pid, typeof process.ppid, process.title.length > 0, process.execArgv, process.exitCode, process.argv.length]);
attempt("hrtime", () => [process.hrtime().length, typeof process.hrtime.bigint(), process.hrtime(process.hrtime()).length]);
attempt("hrtime wrong", () => process.hrtime(5));
attempt("uptime", () => typeof process.uptime());
attempt("umask", () => [process.umask(0o27), process.umask(0o22)]);
attempt("cwd", () => process.cwd() === process.env.PWD || typeof process.cwd());
attempt("chdir", () => process.chdir("nope"));
attempt("features", () => Object.keys(process.features));
attempt("config", () => Object.keys(process.config));
attempt("env", () => { process.env.A = 5; process.env.B = undefined; const seen = [process.env.A, process.env.B, "A" in process.env]; delete process.env.A; return [...seen, process.env.A]; });
attempt("env symbol", () => { process.env[Symbol("x")] = 1; });
fs.writeFileSync("local.env", "FROM_FILE=yes\\nPATH=mine\\n");
attempt("loadEnvFile", () => [process.loadEnvFile("local.env"), process.env.FROM_FILE]);
attempt("loadEnvFile missing", () => process.loadEnvFile("nope.env"));
attempt("active", () => { const t = setTimeout(() => {}, 1); const i = setImmediate(() => {}); const seen = process.getActiveResourcesInfo().filter((name) => name === "Timeout" || name === "Immediate"); clearTimeout(t); clearImmediate(i); return seen; });
attempt("builtin", () => [process.getBuiltinModule("node:fs") === fs, process.getBuiltinModule("nope")]);
attempt("emitWarning", () => { process.emitWarning("careful", { type: "Custom", code: "C1", detail: "more" }); process.emitWarning("careful", "DeprecationWarning", "DEP1"); });
attempt("ids", () => [typeof process.getuid(), typeof process.geteuid(), typeof process.getgid(), Array.isArray(process.getgroups())]);
attempt("kill", () => process.kill(process.pid, 0));
attempt("kill wrong", () => process.kill(process.pid, "SIGNOPE"));
attempt("exitCode wrong", () => { process.exitCode = "x"; });
attempt("flags", () => [process.allowedNodeEnvironmentFlags.has("--no-warnings"), process.allowedNodeEnvironmentFlags.has("nope"), process.allowedNodeEnvironmentFlags.size]);
attempt("wrong usage", () => process.cpuUsage({ user: -1, system: 0 }));
attempt("nextTick", () => process.nextTick((a) => console.log("tick", a), 1));
attempt("nextTick wrong", () => process.nextTick(5));
process.on("exit", (code) => console.log("exit", code));
attempt("write", () => [process.stdout.write("text\\n"), process.stdout.writableLength, process.stderr.write("error\\n")]);
attempt("shown", () => [String(process), Object.prototype.toString.call(process)]);
await new Promise((resolve) => setTimeout(resolve, 2));`,
  },
  "perf_hooks: every member": {
    "main.mjs": `${attempt}
import { PerformanceObserver, constants, createHistogram, eventLoopUtilization, monitorEventLoopDelay, performance, timerify } from "node:perf_hooks";
const shape = (entry) => [entry.name, entry.entryType, typeof entry.startTime, typeof entry.duration, entry.detail];
attempt("mark", () => shape(performance.mark("a", { detail: { x: 1 } })));
attempt("mark at", () => { const m = performance.mark("b", { startTime: 5 }); return [m.startTime, m.duration, m.toJSON()]; });
attempt("measure", () => { const m = performance.measure("m", { start: 5, end: 9, detail: "d" }); return [m.startTime, m.duration, m.detail]; });
attempt("measure marks", () => performance.measure("n", "b", "a").startTime);
attempt("measure wrong", () => performance.measure("n", "nope"));
attempt("mark wrong", () => performance.mark("nodeStart"));
attempt("entries", () => [performance.getEntries().map((e) => e.name), performance.getEntriesByName("a").length, performance.getEntriesByType("measure").length]);
attempt("clear", () => [performance.clearMarks("a"), performance.clearMeasures(), performance.getEntries().map((e) => e.name)]);
attempt("origin", () => [typeof performance.timeOrigin, Math.abs(Date.now() - performance.timeOrigin - performance.now()) < 5000, Object.keys(performance.toJSON()).sort()]);
attempt("nodeTiming", () => [Object.keys(performance.nodeTiming.toJSON()).sort(), performance.nodeTiming.name, performance.nodeTiming.loopExit, performance.nodeTiming.startTime]);
attempt("types", () => PerformanceObserver.supportedEntryTypes);
await wait("observer", () => new Promise((resolve) => { const o = new PerformanceObserver((list, self) => { self.disconnect(); resolve([list.getEntries().map(shape), list.getEntriesByType("mark").length, list.getEntriesByName("q").length]); }); o.observe({ entryTypes: ["mark", "measure"] }); performance.mark("q"); performance.measure("r", { start: 1, end: 2 }); }));
await wait("buffered", () => new Promise((resolve) => { performance.mark("early"); const o = new PerformanceObserver((list) => { o.disconnect(); resolve(list.getEntriesByName("early").length); }); o.observe({ type: "mark", buffered: true }); }));
attempt("observer wrong", () => new PerformanceObserver(() => {}).observe({}));
await wait("timerify", () => new Promise((resolve) => { const o = new PerformanceObserver((list) => { o.disconnect(); const [e] = list.getEntries(); resolve([e.name, e.entryType, e.detail]); }); o.observe({ entryTypes: ["function"] }); function add(a, b) { return a + b; } console.log(timerify(add)(1, 2), performance.timerify(add).name); }));
attempt("histogram", () => { const h = createHistogram(); for (let i = 1; i <= 100; i += 1) h.record(i); return [h.count, h.min, h.max, h.mean, h.percentile(50), h.percentile(99), h.exceeds, Math.round(h.stddev), h.countBigInt, h.reset(), h.count]; });
attempt("histogram wrong", () => createHistogram().record(0));
attempt("delay", () => { const d = monitorEventLoopDelay({ resolution: 10 }); return [d.enable(), d.enable(), d.disable(), d.count >= 0]; });
attempt("utilization", () => { const u = eventLoopUtilization(); return [Object.keys(u), eventLoopUtilization(u).utilization >= 0, performance.eventLoopUtilization === eventLoopUtilization]; });
attempt("constants", () => Object.keys(constants).length > 5);`,
  },
  "worker_threads: the rest": {
    "main.mjs": `${attempt}
import { BroadcastChannel, MessageChannel, MessagePort, SHARE_ENV, Worker, getEnvironmentData, isInternalThread, isMainThread, isMarkedAsUntransferable, markAsUntransferable, postMessageToThread, receiveMessageOnPort, resourceLimits, setEnvironmentData, threadId, threadName, workerData, parentPort } from "node:worker_threads";
attempt("main", () => [isMainThread, isInternalThread, threadId, threadName, workerData, parentPort, resourceLimits, SHARE_ENV]);
const bytes = new ArrayBuffer(4);
attempt("mark", () => [markAsUntransferable(bytes), isMarkedAsUntransferable(bytes), isMarkedAsUntransferable({})]);
attempt("marked", () => new MessageChannel().port1.postMessage(bytes, [bytes]));
attempt("receive", () => { const { port1, port2 } = new MessageChannel(); port1.postMessage({ a: 1 }); return [receiveMessageOnPort(port2), receiveMessageOnPort(port2)]; });
attempt("receive wrong", () => receiveMessageOnPort({}));
attempt("environment", () => [setEnvironmentData("k", { v: 1 }), getEnvironmentData("k"), setEnvironmentData("k"), getEnvironmentData("k")]);
await wait("broadcast", () => new Promise((resolve) => { const a = new BroadcastChannel("c"); const b = new BroadcastChannel("c"); b.onmessage = (event) => { a.close(); b.close(); resolve([event.data, event.type, b.name]); }; a.postMessage({ x: 1 }); }));
await wait("no such thread", () => postMessageToThread(999, 1));
await wait("own thread", () => postMessageToThread(0, 1));
const text = "const w = require('node:worker_threads'); w.parentPort.postMessage([w.isMainThread, w.threadName, w.workerData, w.getEnvironmentData('shared'), process.env.GIVEN, process.argv.slice(2)]); process.stdout.write('out'); process.stderr.write('err'); process.on('workerMessage', (value, source) => { w.parentPort.postMessage(['got', value, source]); w.parentPort.close(); process.exit(5); }); w.parentPort.on('message', () => {});";
setEnvironmentData("shared", [1, 2]);
await wait("worker", async () => {
  const w = new Worker(text, { eval: true, name: "named", workerData: { d: 1 }, env: { GIVEN: "yes" }, argv: ["one"], stdout: true, stderr: true });
  const seen = { out: "", err: "", messages: [] };
  w.stdout.on("data", (part) => (seen.out += part));
  w.stderr.on("data", (part) => (seen.err += part));
  const ended = new Promise((resolve) => w.on("exit", resolve));
  w.on("message", (message) => { seen.messages.push(message); if (seen.messages.length === 1) postMessageToThread(w.threadId, "hi"); });
  seen.code = await ended;
  seen.id = [w.threadId, w.threadName];
  return seen;
});
await wait("input", () => new Promise((resolve) => { const w = new Worker("process.stdin.on('data', (d) => require('worker_threads').parentPort.postMessage(String(d)))", { eval: true, stdin: true }); w.on("message", (m) => resolve(m)); w.stdin.end("typed"); }));
await wait("utilization", () => new Promise((resolve) => { const w = new Worker("setTimeout(() => {}, 20)", { eval: true }); w.on("online", () => { const u = w.performance.eventLoopUtilization(); w.on("exit", () => resolve(Object.keys(u))); }); }));
attempt("wrong env", () => new Worker("", { eval: true, env: 5 }));
attempt("wrong file", () => new Worker("no-such"));
attempt("classes", () => [MessagePort.name, new MessageChannel().port1 instanceof MessagePort, typeof navigator.locks]);
attempt("illegal", () => new MessagePort());`,
  },
};
