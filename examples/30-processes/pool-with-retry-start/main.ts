import { ask, hire, started } from "./staff.ts";

// #region pool
export async function doubleAll(inputs: number[], size: number) {
  const results: number[] = [];
  const jobs = inputs.entries();

  async function employ() {
    const child = hire();
    for (const [index, input] of jobs) {
      results[index] = await ask(child, { input, attempt: 1 });
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
