import { fork } from "node:child_process";
import { once } from "node:events";

// #region pool
/** Has every input worked on in one of a few processes. */
export async function mapInProcesses(
  file: URL,
  inputs: unknown[],
  size: number,
) {
  const results: number[] = [];
  const jobs = inputs.entries(); // one list, for all of them

  async function employ() {
    const child = fork(file);
    for (const [index, input] of jobs) {
      child.send({ input });
      const [result] = await once(child, "message");
      results[index] = result;
    }
    child.disconnect();
    await once(child, "exit");
  }

  await Promise.all(Array.from({ length: size }, employ));
  return results;
}
// #endregion
