import { parentPort, workerData } from "node:worker_threads";

process.on("exit", () => console.log("- last words"));

// #region ways
try {
  switch (workerData) {
    case "throw":
      throw new TypeError("Burnt");
    case "reject":
      void spoil();
      break;
    case "exit":
      process.exit(7);
    case "terminated":
      parentPort?.postMessage("terminate me");
      for (;;);
  }
} finally {
  console.log("- finally");
}
// #endregion

async function spoil() {
  throw new RangeError("Spoilt");
}
