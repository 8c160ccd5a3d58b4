// The entry of a helper: a Web Worker that derives keys for guests, one at a time. It runs no code of the program.
import { derive } from "../bindings/derive.ts";
import type { Derivation } from "../wire.ts";

addEventListener("message", ({ data }: MessageEvent<{ asked: Derivation; answer: MessagePort }>) => {
  const { asked, answer } = data;
  try {
    const bytes = derive(asked);
    answer.postMessage({ bytes }, [bytes.buffer]);
  } catch (error) {
    answer.postMessage({ message: error instanceof Error ? error.message : String(error) });
  }
  postMessage("idle");
});
