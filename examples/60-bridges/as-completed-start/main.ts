import { cook } from "./cook.ts";

// #region as-completed
export async function* asCompleted<T>(promises: Promise<T>[]) {
  for (const promise of promises) yield await promise;
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
