import type { FrameToPage, PageToFrame } from "#kernel/wire.ts";
import { openCarrier, whenLoaded, withinPatience } from "./frame-carrier.ts";

/** How often a frame is asked for a sign of life, in milliseconds, and how many times in a row it may leave that out. */
const heartbeat = 2000;
const mostMissed = 3;

/**
 * What is said of a frame whose process has died. A browser does not say why, and nearly always it was memory: a process
 * dies of one thread that takes more than there is.
 */
const frameDied =
  "The browser ended the process that ran the program, most likely because the program used up its memory. " +
  "Press Run to start again.";

/** A frame link is the opaque-origin iframe that holds the kernel, the carrier around it, and the port on which page and frame talk. */
export class FrameLink {
  readonly #carrier: HTMLIFrameElement;
  readonly #port: MessagePort;
  readonly #lost = Promise.withResolvers<never>();
  readonly #pulse: ReturnType<typeof setInterval>;
  #missed = 0;
  #closed = false;
  onMessage: (message: FrameToPage) => void = () => {};
  /** Told once when the frame is gone, and why. */
  onLost: (why: string) => void = () => {};

  private constructor(carrier: HTMLIFrameElement, port: MessagePort) {
    this.#carrier = carrier;
    this.#port = port;
    this.#lost.promise.catch(() => {});
    port.onmessage = (event: MessageEvent<FrameToPage>) => {
      this.#missed = 0;
      if (event.data.type !== "alive") this.onMessage(event.data);
    };
    // Where the browser has this event it comes at once; elsewhere the frame misses its heartbeats.
    port.addEventListener("close", () => {
      this.#lose(frameDied);
    });
    this.#pulse = setInterval(() => {
      this.#missed += 1;
      if (this.#missed > mostMissed) this.#lose(frameDied);
      else this.send({ type: "are-you-alive" });
    }, heartbeat);
  }

  /** Opens the carrier, and in it a frame with the kernel's document, and hands the frame a port. */
  static async open(documentText: Promise<string>, carrierAddress: string): Promise<FrameLink> {
    // Both are needed, and each takes its time.
    const opening = openCarrier(carrierAddress);
    const [carrier, text] = await Promise.all([opening, documentText]).catch((error: unknown) => {
      void opening.then(({ element }) => element.remove()).catch(() => {});
      throw error;
    });
    try {
      const frame = carrier.document.createElement("iframe");
      frame.title = "Where programs run";
      frame.setAttribute("sandbox", "allow-scripts");
      frame.setAttribute("allow", "cross-origin-isolated");
      frame.srcdoc = text;
      const loaded = whenLoaded(frame);
      carrier.document.body.append(frame);
      await withinPatience(loaded, "The frame for programs did not open");
      const { port1, port2 } = new MessageChannel();
      frame.contentWindow?.postMessage(null, "*", [port2]);
      return new FrameLink(carrier.element, port1);
    } catch (error) {
      carrier.element.remove();
      throw error;
    }
  }

  /** True when the frame is gone: it was closed, or its process died. */
  get closed(): boolean {
    return this.#closed;
  }

  send(message: PageToFrame): void {
    this.#port.postMessage(message);
  }

  /** Sends a message and waits for the frame's first message of a type. */
  async ask(message: PageToFrame, answer: FrameToPage["type"]): Promise<void> {
    const answered = new Promise<void>((resolve) => {
      this.onMessage = (given) => {
        if (given.type === answer) resolve();
      };
    });
    this.send(message);
    await withinPatience(Promise.race([answered, this.#lost.promise]), "The frame for programs did not answer");
  }

  /** Takes the frame away, and every guest with it. */
  close(): void {
    this.#lose("The engine was closed while the program ran.");
  }

  #lose(why: string): void {
    if (this.#closed) return;
    this.#closed = true;
    clearInterval(this.#pulse);
    this.#port.close();
    this.#carrier.remove();
    this.#lost.reject(new Error(why));
    this.onLost(why);
  }
}
