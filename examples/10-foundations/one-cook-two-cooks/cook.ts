import { threadId, workerData } from "node:worker_threads";
import { cookDish } from "./cook-dish.ts";

for (const dish of workerData as string[]) {
  await cookDish(`cook ${threadId}`, dish);
}
