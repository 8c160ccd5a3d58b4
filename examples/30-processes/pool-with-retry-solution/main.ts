import { ask, hire, started } from "./staff.ts";

// #region pool
export async function doubleAll(inputs: number[], size: number) {
  const results: number[] = [];
  const jobs = inputs.entries();

  async function employ() {
    let child = hire();
    for (const [index, input] of jobs) {
      const first = ask(child, { input, attempt: 1 });
      results[index] = await first.catch(() => {
        child = hire();
        return ask(child, { input, attempt: 2 });
      });
    }
    child.disconnect();
  }

  await Promise.all(Array.from({ length: size }, employ));
  return results;
}
// #endregion

console.log(await doubleAll([0, 2, 4], 2));
console.log(
  await doubleAll([1], 1).catch(({ message }) => message),
);
console.log(`processes started: ${started}`);
