import { NotFound, Price } from "./classes.ts";
import { send, show } from "./send.ts";

const cycle: Record<string, unknown> = { name: "cycle" };
cycle["self"] = cycle;

// #region kept
show("Map", new Map([["soup", 3]]));
show("Date", new Date(0));
show("bigint", 10n ** 20n);
show("undefined", { salt: undefined });
show("holes", [1, , 3]);
show("cycle", cycle);
// #endregion

// #region changed
show("class", new Price(5));
show("getter", {
  get price() {
    return 5;
  },
});
show("frozen", Object.isFrozen(send(Object.freeze([1]))));
show("Buffer", Buffer.from("hi"));
show("own error", describe(send(new NotFound("No soup"))));
show("AbortSignal", AbortSignal.timeout(1_000));
// #endregion

// #region refused
show("function", () => 5);
show("method", { cook() {} });
show("symbol", Symbol("salt"));
show("promise", Promise.resolve(5));
show("WeakMap", new WeakMap());
show("Proxy", new Proxy({}, {}));
show("URL", new URL("http://localhost/"));
// #endregion

function describe(error: NotFound) {
  return [error.constructor.name, error.message, error.code];
}
