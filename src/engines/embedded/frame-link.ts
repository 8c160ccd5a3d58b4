import type { FrameToPage, PageToFrame } from "#kernel/wire.ts";

/** How long a new frame may take to answer, in milliseconds. */
const patience = 20_000;

/** A frame link is the opaque-origin iframe that holds the kernel, and the port on which page and frame talk. */
export class FrameLink {
  readonly #frame: HTMLIFrameElement;
  readonly #port: MessagePort;
  onMessage: (message: FrameToPage) => void = () => {};

  private constructor(frame: HTMLIFrameElement, port: MessagePort) {
    this.#frame = frame;
    this.#port = port;
    port.onmessage = (event: MessageEvent<FrameToPage>) => {
      this.onMessage(event.data);
    };
  }

  /** Opens a frame with the kernel's document and hands it a port. */
  static async open(documentText: string): Promise<FrameLink> {
    const frame = document.createElement("iframe");
    frame.title = "Where programs run";
    frame.hidden = true;
    frame.setAttribute("sandbox", "allow-scripts");
    frame.setAttribute("allow", "cross-origin-isolated");
    frame.srcdoc = documentText;
    const loaded = new Promise<void>((resolve) => {
      frame.addEventListener(
        "load",
        () => {
          resolve();
        },
        { once: true },
      );
    });
    document.body.append(frame);
    await withinPatience(loaded, "The frame for programs did not open");
    const { port1, port2 } = new MessageChannel();
    frame.contentWindow?.postMessage(null, "*", [port2]);
    return new FrameLink(frame, port1);
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
    await withinPatience(answered, "The frame for programs did not answer");
  }

  close(): void {
    this.#port.close();
    this.#frame.remove();
  }
}

async function withinPatience(event: Promise<void>, failure: string): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new Error(`${failure} within ${patience / 1000} s. Reload the page and press Run.`));
    }, patience);
  });
  try {
    await Promise.race([event, late]);
  } finally {
    clearTimeout(timer);
  }
}
