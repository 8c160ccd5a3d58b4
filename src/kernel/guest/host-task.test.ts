import { afterEach, describe, expect, it, vi } from "vitest";
import { hostTaskQueue } from "./host-task.ts";

const opened: MessagePort[] = [];

// A browser without `scheduler`, as WebKit is.
vi.mock("./host.ts", () => {
  const { postMessage, start } = MessagePort.prototype;
  const { addEventListener } = EventTarget.prototype;
  return {
    host: {
      scheduler: undefined,
      MessageChannel: class {
        constructor() {
          const channel = new MessageChannel();
          opened.push(channel.port1);
          return channel;
        }
      },
      portMethods: { postMessage, start },
      addEventListener: (port: MessagePort, type: string, listener: () => void) => {
        addEventListener.call(port, type, listener);
      },
    },
  };
});

afterEach(() => {
  vi.restoreAllMocks();
  for (const port of opened.splice(0)) port.close();
});

describe("hostTaskQueue", () => {
  it("gives one call for each that is asked for", async () => {
    const turns: string[] = [];
    await new Promise<void>((done) => {
      const ask = hostTaskQueue(() => {
        turns.push("turn");
        if (turns.length === 3) done();
        else ask();
      });
      ask();
    });
    expect(turns).toHaveLength(3);
  });

  it("works once the methods of ports are Node's", async () => {
    const refuse = (): never => {
      throw new TypeError("Illegal invocation");
    };
    vi.spyOn(MessagePort.prototype, "postMessage").mockImplementation(refuse);
    vi.spyOn(MessagePort.prototype, "start").mockImplementation(refuse);
    await expect(new Promise<void>((done) => hostTaskQueue(done)())).resolves.toBeUndefined();
  });
});
