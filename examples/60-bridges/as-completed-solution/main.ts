import { cook } from "./cook.ts";

// #region as-completed
export async function* asCompleted<T>(promises: Promise<T>[]) {
  const pending = new Map(
    promises.map((promise, index) => [
      index,
      promise.then((value) => ({ index, value })),
    ]),
  );
  while (pending.size > 0) {
    const { index, value } = await Promise.race(pending.values());
    pending.delete(index);
    yield value;
  }
}
// #endregion

const dishes = [
  cook("soup", 90),
  cook("bread", 60),
  cook("cake", 30),
];
for await (const dish of asCompleted(dishes)) {
  console.log(`served: ${dish}`);
}
