// Small programs about other processes. Real Node and the embedded engine must print the same.

/** Files by path; the first is the entry. */
type Files = Readonly<Record<string, string>>;

/** What the child does is its first argument. */
const child = `const [, , what, ...rest] = process.argv;
switch (what) {
  case "echo":
    process.stdin.setEncoding("utf8");
    process.stdin.on("data", (text) => process.stdout.write("got " + text));
    process.stdin.on("end", () => console.log(" end"));
    break;
  case "print": console.log(rest.join("|")); console.error("aside"); break;
  case "loop": process.send?.("here"); for (;;);
  case "term":
    process.on("SIGTERM", (name, number) => { console.log("caught", name, number); process.exit(7); });
    process.send("here");
    setInterval(() => {}, 1000);
    break;
  case "back": process.on("message", (message) => process.send(message)); break;
  case "bytes": process.stdout.write(Buffer.from([0, 255, 128, 10])); break;
  case "fail": throw new Error("no");
  case "idle": console.log(process.connected, typeof process.send, process.channel !== undefined); break;
}`;

const begin = `import { exec, execFile, execFileSync, execSync, fork, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { promisify } from "node:util";
const url = new URL("./child.mjs", import.meta.url);
const file = url.pathname;
`;

/** The programs, by what they are about. */
export const processPrograms: Readonly<Record<string, Files>> = {
  "a forked process: its messages, its ends in their order": {
    "main.mjs": `${begin}const one = fork(url, ["x"], { env: { A: "1" } });
for (const event of ["spawn", "disconnect", "exit", "close"]) one.on(event, (...given) => console.log(event, ...given));
one.on("message", (message) => { console.log(message); one.send("enough"); });`,
    "child.mjs": `console.log(process.argv.slice(2), process.env.A, process.connected, process.execArgv);
process.on("message", (message) => { console.log("child got", message); process.exit(3); });
process.send({ hello: [1, { deep: true }, null] });`,
  },
  "a process that does not listen ends by itself": {
    "main.mjs": `${begin}fork(url, ["idle"]).on("exit", (code) => console.log("exit", code));`,
    "child.mjs": child,
  },
  "standard streams over pipes": {
    "main.mjs": `${begin}const one = spawn(process.execPath, [file, "echo"]);
let text = "";
one.stdout.setEncoding("utf8").on("data", (part) => (text += part));
one.stdin.end("hello there");
console.log(await once(one, "close"), JSON.stringify(text));
const two = spawn("node", [file, "bytes"], { stdio: ["ignore", "pipe", "inherit"] });
two.stdout.on("data", (part) => console.log(part));
console.log(await once(two, "close"), two.stdin, two.stderr);`,
    "child.mjs": child,
  },
  "execFile and exec": {
    "main.mjs": `${begin}console.log(await promisify(execFile)("node", [file, "print", "a b"]));
console.log(await promisify(exec)(\`node \${file} print "x y" 'z'\`));
await promisify(execFile)("node", [file, "print", "x".repeat(100)], { maxBuffer: 10 })
  .catch((error) => console.log(error.code, error.stdout.length));
await promisify(execFile)("node", [file, "fail"]).catch((error) => console.log(error.code, error.killed, error.signal));
await promisify(execFile)("node", [file, "loop"], { timeout: 400 })
  .catch((error) => console.log(error.code, error.killed, error.signal));`,
    "child.mjs": child,
  },
  "a program that is not there": {
    "main.mjs": `${begin}const one = spawn("no-such-program", ["-l"]);
one.on("error", ({ code, errno, syscall, path, spawnargs }) => console.log(code, errno, syscall, path, spawnargs));
one.on("close", (...given) => console.log("close", ...given));
console.log(one.pid, spawnSync("no-such-program").error.code);
spawn("node", [], { cwd: "/no/such/folder" }).on("error", ({ code }) => console.log(code));`,
    "child.mjs": child,
  },
  "waiting for a process": {
    "main.mjs": `${begin}console.log(execFileSync("node", [file, "print", "sync"], { encoding: "utf8", stdio: "pipe" }));
const echoed = spawnSync("node", [file, "echo"], { input: "in put" });
console.log(echoed.status, echoed.signal, String(echoed.stdout), echoed.stderr.length, echoed.output.length);
const looping = spawnSync("node", [file, "loop"], { timeout: 400 });
console.log(looping.status, looping.signal, looping.error?.code);
try { execFileSync("node", [file, "fail"], { stdio: "pipe" }); } catch (error) { console.log(error.status, error.signal); }
console.log(execSync("node --version", { encoding: "utf8" }).trim() === process.version);`,
    "child.mjs": child,
  },
  "signals: by default, caught, and the one that cannot be": {
    "main.mjs": `${begin}const started = async (what) => { const one = fork(url, [what]); await once(one, "message"); return one; };
const looping = await started("loop");
console.log(looping.kill(), looping.killed, await once(looping, "exit"), looping.signalCode, looping.kill());
const catching = await started("term");
catching.kill("SIGTERM");
console.log(await once(catching, "exit"));
const killed = await started("loop");
process.kill(killed.pid, "SIGKILL");
console.log(await once(killed, "exit"));
try { process.kill(999999, 0); } catch ({ code, syscall }) { console.log(code, syscall); }
const abort = new AbortController();
const aborted = fork(url, ["loop"], { signal: abort.signal });
aborted.on("error", ({ name, code }) => console.log(name, code));
await once(aborted, "message");
abort.abort();
console.log(await new Promise((done) => aborted.on("exit", (...given) => done(given))));`,
    "child.mjs": child,
  },
  "a process that signals itself": {
    "main.mjs": `console.log(process.kill(process.pid, 0));
process.on("SIGUSR2", (name) => { console.log("caught", name); process.exit(4); });
setInterval(() => {}, 1000);
process.kill(process.pid, "SIGUSR2");`,
  },
  "messages in JSON": {
    "main.mjs": `${begin}const one = fork(url, ["back"]);
one.send({ map: new Map([[1, 2]]), date: new Date(5), gone: undefined, bytes: Buffer.from("hi") }, (error) => console.log("sent", error));
console.log((await once(one, "message"))[0]);
try { one.send(() => {}); } catch ({ code }) { console.log(code); }
try { one.send(); } catch ({ code }) { console.log(code); }
one.disconnect();
console.log(one.connected, await once(one, "exit"));
one.on("error", ({ code }) => console.log(code));
console.log(one.send("late"));`,
    "child.mjs": child,
  },
  "messages in V8's own format": {
    "main.mjs": `${begin}const one = fork(url, ["back"], { serialization: "advanced" });
const cyclic = { name: "c" };
cyclic.self = cyclic;
one.send({ map: new Map([[1, new Set([2])]]), date: new Date(5), big: -10n, gone: undefined, cyclic, error: new RangeError("r"),
  floats: new Float64Array([1.5]), expression: /x/gi, text: "é\\u{1F600}", holes: [1, , 3], buffer: Buffer.from("hi") });
const [{ error, ...rest }] = await once(one, "message");
console.log(rest, error instanceof RangeError, error.message);
try { one.send({ method() {} }); } catch ({ message }) { console.log(message); }
try { one.send(new SharedArrayBuffer(1)); } catch ({ message }) { console.log(message); }
one.disconnect();`,
    "child.mjs": child,
  },
  "an error that ends a process": {
    "main.mjs": `${begin}const one = fork(url, ["fail"], { silent: true });
let text = "";
one.stderr.on("data", (part) => (text += part));
console.log(await once(one, "close"), text.includes("Error: no"), text.includes("child.mjs:"));`,
    "child.mjs": child,
  },
  "a process of a process, and what its parent leaves": {
    "main.mjs": `${begin}const one = fork(url, ["1"]);
one.on("exit", (code) => console.log("main sees", code));`,
    "child.mjs": `import { fork } from "node:child_process";
import { Worker, isMainThread, threadId } from "node:worker_threads";
const depth = Number(process.argv[2]);
if (!isMainThread) console.log("thread", threadId);
else if (depth < 3) {
  fork(new URL(import.meta.url), [String(depth + 1)]).on("exit", (code) => { console.log(depth, "sees", code); process.exitCode = code + 1; });
} else new Worker(new URL(import.meta.url)).on("exit", () => { console.log("deepest"); process.exitCode = 5; });`,
  },
  "a child hears that its parent is gone": {
    "main.mjs": `${begin}fork(url).on("message", () => process.exit(2));`,
    "child.mjs": `process.on("disconnect", () => { console.log("disconnected", process.connected); process.exit(); });
process.send("ready");`,
  },
  "code on the command line": {
    "main.mjs": `${begin}console.log(String(execFileSync("node", ["-p", "1 + 1"])));
console.log(String(execFileSync("node", ["-e", "console.log(process.argv.slice(1), require('path').sep)", "a", "b"])));
const wrong = spawnSync("node", ["--no-such-option"]);
console.log(wrong.status, String(wrong.stderr).includes("bad option: --no-such-option"));
console.log(spawnSync("node", ["gone.mjs"]).status);`,
    "child.mjs": child,
  },
  "a cluster deals connections in turn": {
    "main.mjs": `import cluster from "node:cluster";
import http from "node:http";
const ask = (port) => new Promise((done) => {
  http.get({ port, agent: false }, (answer) => answer.setEncoding("utf8").on("data", done));
});
if (cluster.isPrimary) {
  console.log(cluster.schedulingPolicy === cluster.SCHED_RR, cluster.isWorker);
  let listening = 0;
  cluster.fork();
  cluster.fork();
  cluster.on("message", (worker, message) => console.log(message));
  cluster.on("listening", async (worker, { port, addressType }) => {
    if (++listening < 2) return;
    const seen = [await ask(port), await ask(port), await ask(port), await ask(port)];
    console.log(addressType, new Set(seen).size, seen[0] === seen[2], seen[1] === seen[3]);
    for (const one of Object.values(cluster.workers)) one.disconnect();
  });
  cluster.on("exit", (worker, code, signal) => console.log("exit", code, signal, worker.exitedAfterDisconnect));
} else {
  http.createServer((_, answer) => answer.end(String(cluster.worker.id))).listen(0, () => process.send("listens"));
}`,
  },
};
