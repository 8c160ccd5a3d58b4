// Programs that use every public member of console.
import { attempt, type Files } from "./attempt.ts";

/** The programs, by what they are about. */
export const consolePrograms: Readonly<Record<string, Files>> = {
  "console: every method": {
    "main.mjs": `${attempt}
import { Console } from "node:console";
import { Writable } from "node:stream";
console.log("%s is %d years and %i, %f, %j %o %O %%", "Bob", 42.5, 42.9, 1.5, { a: 1 }, { f() {} }, { g: { h: { i: {} } } }, "extra", { more: true });
console.info("info", undefined, null, -0, [,], [[[[1]]]]);
console.debug("debug");
console.warn("warn");
console.error("error", new Map([["a", 1]]));
console.dir({ a: { b: { c: { d: 1 } } } }, { depth: 0 });
console.dirxml({ a: 1 }, [2]);
console.assert(true, "not shown");
console.assert(false, "shown %s", "yes");
console.assert(false, { a: 1 });
console.assert(false);
console.group("outer", 1);
console.log("in\\nner");
console.groupCollapsed();
console.warn("deeper");
console.groupEnd();
console.groupEnd();
console.groupEnd();
console.log("out");
console.count();
console.count("x");
console.count("x");
console.countReset("x");
console.count("x");
console.countReset("nope");
console.table([{ a: 1, b: "x" }, { a: 2, c: true }]);
console.table([[1, 2], [3, 4]]);
console.table(new Map([["k", { v: 1 }], ["l", 2]]));
console.table(new Set([1, "two"]));
console.table([{ a: 1, b: 2 }], ["b"]);
console.table({ r: { x: 1 }, s: { x: 2 }, t: 5 });
console.table("text");
console.table([]);
console.table([1, "ä€日本", { deep: { er: 1 } }]);
console.timeEnd("never");
console.timeLog("never");
console.time("t");
console.time("t");
console.log(typeof console.context, typeof console.createTask, typeof console.profile, typeof console.profileEnd, typeof console.timeStamp);
attempt("profile", () => [console.profile("p"), console.profileEnd("p"), console.timeStamp("s")]);
attempt("task", () => console.createTask("t").run(() => 5));
const lines = { out: "", err: "" };
const into = (name) => new Writable({ write(chunk, _, done) { lines[name] += chunk; done(); } });
const own = new Console({ stdout: into("out"), stderr: into("err"), groupIndentation: 4, colorMode: true, inspectOptions: { depth: 1 } });
own.log({ a: { b: { c: 1 } } }, "s", 5);
own.group("g");
own.error("e");
own.table([{ a: 1 }]);
own.time("z");
attempt("own", () => lines);
attempt("no stream", () => new Console());
attempt("wrong colours", () => new Console({ stdout: into("out"), colorMode: "x" }));
attempt("wrong indentation", () => new Console({ stdout: into("out"), groupIndentation: -1 }));
attempt("instance", () => [own instanceof Console, console instanceof Console, Object.prototype.toString.call(console), Object.keys(own).length]);
console.log(Object.keys(console));
console.trace("trace %s", "here");
console.log("%s %s %s %s", class A {}, function f() {}, Symbol("s"), { toString() { return "own"; } });
console.log("%d %i", "0x10", 12n, "%s");
console.log(process.stdout.isTTY, process.stdout.columns, process.stdout.writable, process.stdout.fd);`,
  },
};
