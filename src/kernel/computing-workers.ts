// Computing workers stand in the frame for the threads of libuv where a page has nothing else that computes beside a program.
import { computeNatively } from "./compute-natively.ts";
import type { GuestToFrame } from "./wire.ts";

type Call = Extract<GuestToFrame, { type: "help" }>;

/** So many Web Workers are enough for any machine; what comes beyond waits. */
const mostHelpers = 16;

/** Computing workers are the Web Workers of a run that compute for its guests. */
export class ComputingWorkers {
  readonly #all = new Set<Worker>();
  readonly #idle: Worker[] = [];
  readonly #waiting: Call[] = [];
  readonly #script: () => string | undefined;

  /** `script` is the address of a helper's script, once it is there. */
  constructor(script: () => string | undefined) {
    this.#script = script;
  }

  /** Has something computed: by the browser's own threads, or by a helper. */
  ask(call: Call): void {
    if (call.helper) this.#askHelper(call);
    else void this.#askBrowser(call);
  }

  async #askBrowser({ asked, answer }: Call): Promise<void> {
    try {
      const bytes = await computeNatively(asked);
      answer.postMessage({ bytes }, [bytes.buffer]);
    } catch (error) {
      answer.postMessage({ message: error instanceof Error ? error.message : String(error) });
    }
  }

  /** By a helper that is idle or a new one. */
  #askHelper(call: Call): void {
    const helper = this.#idle.pop() ?? this.#more();
    if (helper === undefined) this.#waiting.push(call);
    else helper.postMessage({ asked: call.asked, answer: call.answer }, [call.answer]);
  }

  /** Ends all of them. */
  end(): void {
    for (const helper of this.#all) helper.terminate();
    this.#all.clear();
    this.#idle.length = this.#waiting.length = 0;
  }

  #more(): Worker | undefined {
    const address = this.#script();
    if (this.#all.size >= mostHelpers || address === undefined) return undefined;
    const helper = new Worker(address);
    this.#all.add(helper);
    helper.onmessage = () => {
      const next = this.#waiting.shift();
      this.#idle.push(helper);
      if (next !== undefined) this.#askHelper(next);
    };
    return helper;
  }
}
