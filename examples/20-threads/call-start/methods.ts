import { setTimeout as wait } from "node:timers/promises";

export class DivisionError extends Error {
  override name = "DivisionError";
}

/** What the thread can be asked to do. */
export const methods = {
  add: (a: number, b: number) => a + b,
  async addSlowly(a: number, b: number) {
    await wait(60);
    return a + b;
  },
  divide(a: number, b: number) {
    if (b === 0) throw new DivisionError("Nobody divides by 0.");
    return a / b;
  },
  leave: () => process.exit(3),
};

export type Methods = typeof methods;
