import { parentPort } from "node:worker_threads";
import { methods } from "./methods.ts";

interface Call {
  id: number;
  method: keyof typeof methods;
  args: [number, number];
}

parentPort?.on("message", (call: Call) => void answer(call));

async function answer({ id, method, args }: Call) {
  try {
    const value = await Promise.try(methods[method], ...args);
    parentPort?.postMessage({ id, value });
  } catch (error) {
    const { name, message } = error as Error;
    parentPort?.postMessage({ id, error: { name, message } });
  }
}
