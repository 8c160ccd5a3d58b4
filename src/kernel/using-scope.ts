/** The object in which lowered code finds the functions that it calls. */
export const loweredCalls = "babelHelpers";

/** What a lowered `using` statement speaks to: `u` takes a resource, `e` an error on the way, `d` disposes of all. */
export interface UsingScope {
  e: unknown;
  u<Resource>(resource: Resource): Resource;
  d(): void;
}

/**
 * usingScope does what a block with `using` in it does at its end (ECMAScript's DisposeResources): the resources are
 * disposed of, the last first, and an error that comes on top of another suppresses it. WebKit does not parse `using` yet,
 * so the build lowers it in Node's library, and puts the text of this function beside what it has lowered.
 */
export function usingScope(): UsingScope {
  const disposals: (() => void)[] = [];
  let failed = false;
  let failure: unknown;
  const fail = (error: unknown): void => {
    failure = failed ? new SuppressedError(error, failure) : error;
    failed = true;
  };
  return {
    set e(error: unknown) {
      fail(error);
    },
    u(resource) {
      if (resource === null || resource === undefined) return resource;
      const dispose = (resource as { [Symbol.dispose]?: () => void })[Symbol.dispose];
      if (typeof dispose !== "function") throw new TypeError("Symbol(Symbol.dispose) is not a function");
      disposals[disposals.length] = () => {
        Reflect.apply(dispose, resource, []);
      };
      return resource;
    },
    d() {
      for (let at = disposals.length - 1; at >= 0; at -= 1) {
        try {
          disposals[at]?.();
        } catch (error) {
          fail(error);
        }
      }
      if (failed) throw failure;
    },
  };
}
