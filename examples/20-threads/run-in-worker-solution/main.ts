import { runInWorker } from "./run-in-worker.ts";

const kitchen = new URL("./kitchen.ts", import.meta.url);

// #region cook
async function cook(dish: string) {
  try {
    console.log(
      "served:",
      String(await runInWorker(kitchen, dish)),
    );
  } catch (error) {
    console.log("failed:", (error as Error).message);
  }
}

await cook("soup");
await cook("stone");
// #endregion
