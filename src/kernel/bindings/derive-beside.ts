import { isNative } from "../compute-natively.ts";
import { host } from "../guest/host.ts";
import type { AesCall, Derivation, GuestToFrame } from "../wire.ts";
import { derive } from "./derive.ts";

/** Told what a computation comes to. */
export type Computed = (answer: Uint8Array<ArrayBuffer> | Error) => void;

/**
 * computeBeside has the frame compute something beside the program. Where it cannot, a key is derived at once, and the
 * program waits for it.
 */
export function computeBeside(
  send: (message: GuestToFrame, transfer: Transferable[]) => void,
  helper: () => string | undefined,
): (asked: Derivation | AesCall, done: Computed) => void {
  return (asked, done) => {
    const alone = (message: string): void => {
      try {
        done(asked.kind === "aes" ? new Error(message) : derive(asked));
      } catch (error) {
        done(error as Error);
      }
    };
    const native = isNative(asked);
    if (!native && helper() === undefined) {
      alone("There is no helper.");
      return;
    }
    const { port1, port2 } = new host.MessageChannel();
    const { start, close } = host.portMethods;
    host.addEventListener(
      port1,
      "message",
      (event: MessageEvent<{ bytes?: Uint8Array<ArrayBuffer>; message?: string }>) => {
        const { bytes, message = "There is no answer." } = host.dataOf(event);
        Reflect.apply(close, port1, []);
        if (bytes === undefined) alone(message);
        else done(bytes);
      },
    );
    Reflect.apply(start, port1, []);
    send({ type: "help", helper: !native, asked, answer: port2 }, [port2]);
  };
}
