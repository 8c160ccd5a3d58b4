// Programs that use every public member of events and diagnostics_channel.
import { attempt, type Files } from "./attempt.ts";

/** The programs, by what they are about. */
export const eventsPrograms: Readonly<Record<string, Files>> = {
  "events: every member": {
    "main.mjs": `${attempt}
import events, { EventEmitter, addAbortListener, captureRejectionSymbol, errorMonitor, getEventListeners, getMaxListeners, listenerCount, on, once, setMaxListeners } from "node:events";
const e = new EventEmitter();
e.on("newListener", (name) => console.log("new", String(name)));
e.on("removeListener", (name) => console.log("removed", String(name)));
const a = (...given) => console.log("a", ...given);
attempt("chain", () => e.on("x", a).addListener("x", a).prependListener("x", () => console.log("first")).once("x", () => console.log("once")).prependOnceListener("x", () => console.log("first once")) === e);
attempt("emit", () => [e.emit("x", 1, { b: 2 }), e.emit("nope"), e.emit("x")]);
attempt("names", () => [e.eventNames(), e.listenerCount("x"), e.listenerCount("x", a), e.listeners("x").length, e.rawListeners("x").length]);
attempt("off", () => [e.off("x", a).removeListener("x", a).listenerCount("x"), e.removeAllListeners("x").eventNames()]);
attempt("error", () => new EventEmitter().emit("error", new TypeError("unheard")));
attempt("error not an error", () => new EventEmitter().emit("error", { a: 1 }));
attempt("error without", () => new EventEmitter().emit("error"));
attempt("monitor", () => { const m = new EventEmitter(); m.on(errorMonitor, (x) => console.log("monitored", x.message)); m.emit("error", new Error("seen")); });
attempt("wrong listener", () => e.on("x", 5));
attempt("max", () => [e.getMaxListeners(), e.setMaxListeners(2).getMaxListeners(), EventEmitter.defaultMaxListeners, getMaxListeners(e), getMaxListeners(new EventTarget())]);
attempt("wrong max", () => e.setMaxListeners(-1));
for (let i = 0; i < 3; i += 1) e.on("leak", () => {});
const target = new EventTarget();
setMaxListeners(1, target);
target.addEventListener("t", () => {});
target.addEventListener("t", () => {});
attempt("listeners", () => [getEventListeners(e, "leak").length, getEventListeners(target, "t").length, listenerCount(e, "leak"), listenerCount(target, "t")]);
attempt("symbols", () => { const s = Symbol("s"); const m = new EventEmitter(); m.on(s, () => {}); return m.eventNames(); });
setTimeout(() => e.emit("later", 1, 2), 1);
await wait("once", () => once(e, "later"));
setTimeout(() => e.emit("error", new RangeError("instead")), 1);
await wait("once with error", () => once(e, "never"));
await wait("once aborted", () => once(e, "never", { signal: AbortSignal.abort() }));
await wait("once of a target", async () => { setTimeout(() => target.dispatchEvent(new Event("ping")), 1); return (await once(target, "ping"))[0].type; });
await wait("on", async () => {
  const seen = [];
  const stop = new AbortController();
  setTimeout(() => { e.emit("tick", 1); e.emit("tick", 2); }, 1);
  try { for await (const [value] of on(e, "tick", { signal: stop.signal })) { seen.push(value); if (value === 2) stop.abort(); } } catch (error) { seen.push(told(error)); }
  return seen;
});
await wait("on closes", async () => {
  const seen = [];
  setTimeout(() => { e.emit("part", "p"); e.emit("end"); }, 1);
  for await (const [value] of on(e, "part", { close: ["end"], highWaterMark: 5, lowWaterMark: 1 })) seen.push(value);
  return seen;
});
attempt("on iterator", () => Object.getOwnPropertyNames(Object.getPrototypeOf(on(e, "q"))).length >= 0);
attempt("abort listener", () => { const c = new AbortController(); const d = addAbortListener(c.signal, () => console.log("aborted")); c.abort(); return [typeof d[Symbol.dispose], Object.keys(d)]; });
await wait("captured", () => new Promise((resolve) => {
  const c = new EventEmitter({ captureRejections: true });
  c.on("x", async () => { throw new Error("in listener"); });
  c.on("error", (error) => resolve("caught " + error.message));
  c.emit("x");
}));
await wait("captured by symbol", () => new Promise((resolve) => {
  class C extends EventEmitter { [captureRejectionSymbol](error, name, ...given) { resolve([error.message, name, given]); } }
  const c = new C({ captureRejections: true });
  c.on("x", async () => { throw new Error("in listener"); });
  c.emit("x", 7);
}));
attempt("statics", () => [EventEmitter === events, events.once === once, EventEmitter.captureRejections, EventEmitter.usingDomains, typeof EventEmitter.init, Object.keys(new EventEmitter())]);
attempt("inherited the old way", () => { function Old() { EventEmitter.call(this); } Object.setPrototypeOf(Old.prototype, EventEmitter.prototype); const o = new Old(); let n = 0; o.on("x", () => n++); o.emit("x"); return n; });
attempt("shown", () => new EventEmitter());`,
  },
  "events: EventEmitterAsyncResource": {
    "main.mjs": `${attempt}
import { EventEmitterAsyncResource } from "node:events";
const e = new EventEmitterAsyncResource({ name: "Q" });
attempt("ids", () => [typeof e.asyncId, typeof e.triggerAsyncId, e.asyncResource.eventEmitter === e, e.asyncResource.constructor.name]);
e.on("x", function (...given) { console.log(this === e, given); });
attempt("emit", () => e.emit("x", 1));
attempt("destroy", () => e.emitDestroy());
attempt("wrong", () => new EventEmitterAsyncResource({ triggerAsyncId: "x" }));`,
  },
  "diagnostics_channel: every member": {
    "main.mjs": `${attempt}
import dc from "node:diagnostics_channel";
const ch = dc.channel("made");
const seen = (message, name) => console.log("seen", message, name);
attempt("none", () => [ch.hasSubscribers, dc.hasSubscribers("made"), ch.publish({ lost: true }), ch.name, dc.channel("made") === ch]);
attempt("subscribe", () => [dc.subscribe("made", seen), ch.hasSubscribers, ch.publish({ a: 1 })]);
attempt("unsubscribe", () => [dc.unsubscribe("made", seen), dc.unsubscribe("made", seen), ch.hasSubscribers]);
attempt("wrong", () => dc.channel(5));
attempt("wrong listener", () => ch.subscribe(5));
const tracing = dc.tracingChannel("work");
tracing.subscribe(Object.fromEntries(["start", "end", "asyncStart", "asyncEnd", "error"].map((name) => [name, (context) => console.log(name, context.result ?? context.error?.message ?? "")])));
attempt("traceSync", () => tracing.traceSync((x) => x + 1, { id: 1 }, null, 4));
attempt("traceSync throws", () => tracing.traceSync(() => { throw new Error("bad"); }));
await wait("tracePromise", () => tracing.tracePromise(async () => 7, {}));
await wait("tracePromise rejects", () => tracing.tracePromise(async () => { throw new Error("late"); }, {}));
attempt("traceCallback", () => tracing.traceCallback((x, done) => done(null, x), 1, {}, null, "r", (error, value) => console.log("back", value)));
attempt("has", () => [tracing.hasSubscribers, Object.keys(tracing)]);
const thrower = dc.channel("thrower");
thrower.subscribe(() => { throw new Error("in a subscriber"); });
process.on("uncaughtException", (error) => console.log("uncaught", error.message));
attempt("publish", () => thrower.publish(1));`,
  },
};
