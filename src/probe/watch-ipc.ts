// Messages over the channel between a process and the one that started it: `send()` and "message".
import { messageBytes } from "./message-bytes.ts";
import { replaceMethod } from "./replace-method.ts";
import { PortSide } from "./watch-messages.ts";

/** How messages are written on the channel: as JSON, or in V8's format. */
export type Serialization = "json" | "advanced";

/**
 * Reports what is sent on the channel of `target`, a child process or this process itself, and gives what is to be called
 * for each message that comes. One that brings a handle is Node's own, and is not reported.
 */
export function watchChannel(target: object, lane: string, serialization: Serialization): (args: unknown[]) => void {
  const side = new PortSide(lane);
  replaceMethod(
    target,
    "send",
    (send) =>
      function (...args) {
        const isReported = Reflect.get(target, "connected") === true && !isHandle(args[1]) && !isInternal(args[0]);
        if (!isReported) return send.apply(this, args);
        return side.send(bytesSent(args[0], serialization), () => send.apply(this, args));
      },
  );
  return ([, message, handle]) => {
    if (handle === undefined && !isInternal(message)) side.receive();
  };
}

/** Options may stand in the place of a handle; these are plain. */
function isHandle(value: unknown): boolean {
  return typeof value === "object" && value !== null && Object.getPrototypeOf(value) !== Object.prototype;
}

/** What is told apart by its `cmd` is for Node's own ears, and is no "message" of the program. */
function isInternal(message: unknown): boolean {
  if (typeof message !== "object" || message === null) return false;
  const { value: cmd } = (Object.getOwnPropertyDescriptor(message, "cmd") ?? {}) as { value?: unknown };
  return typeof cmd === "string" && cmd.startsWith("NODE_");
}

function bytesSent(message: unknown, serialization: Serialization): number | undefined {
  const bytes = messageBytes(message);
  if (serialization === "advanced" || bytes === undefined) return bytes;
  const text = JSON.stringify(message) as string | undefined;
  return text === undefined ? undefined : Buffer.byteLength(text);
}
