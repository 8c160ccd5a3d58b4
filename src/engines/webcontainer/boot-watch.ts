/** A boot watch looks on while the client boots: at its frame, and at what the service says first. */
export class BootWatch {
  /** Kept when the service has said its first word. */
  readonly spoke: Promise<void>;
  /** Kept when the frame has loaded something, and for so many milliseconds nothing was said. */
  readonly silent: Promise<void>;
  readonly warnings: string[] = [];
  readonly #forget = new AbortController();

  constructor(window: Window, service: string, patience: number) {
    const { signal } = this.#forget;
    const spoke = Promise.withResolvers<void>();
    const silent = Promise.withResolvers<void>();
    [this.spoke, this.silent] = [spoke.promise, silent.promise];
    window.addEventListener(
      "message",
      ({ origin, data }: MessageEvent<{ type?: unknown; message?: unknown } | null>) => {
        if (origin !== service) return;
        if (data?.type === "init") spoke.resolve();
        if (data?.type === "warning") this.warnings.push(String(data.message));
      },
      { signal },
    );
    const { document } = window;
    const before = new Set(document.querySelectorAll("iframe"));
    const look = new MutationObserver(() => {
      const frame = [...document.querySelectorAll("iframe")].find((each) => !before.has(each));
      if (frame === undefined) return;
      look.disconnect();
      frame.addEventListener(
        "load",
        () => {
          const timer = setTimeout(() => silent.resolve(), patience);
          void spoke.promise.then(() => clearTimeout(timer));
          signal.addEventListener("abort", () => clearTimeout(timer));
        },
        { once: true, signal },
      );
    });
    look.observe(document.body, { childList: true });
    signal.addEventListener("abort", () => look.disconnect());
  }

  /** Looks away. */
  end(): void {
    this.#forget.abort();
  }
}
