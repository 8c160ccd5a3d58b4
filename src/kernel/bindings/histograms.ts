// The histograms of the `performance` binding: plain ones, and one that watches how late the event loop is.
import type { EventLoop } from "../guest/event-loop.ts";
import { host } from "../guest/host.ts";
import type { Binding } from "./binding.ts";
import { HdrHistogram } from "./hdr-histogram.ts";

/** The longest delay that is told apart, in nanoseconds: an hour, as in Node. */
const longestDelay = 3.6e12;

const noHalfLife =
  "The embedded engine has no averages that fade (createHistogram's halfLife): run this program with full Node.";

/**
 * Calls back from the loop every so many milliseconds, as a timer of libuv's own would: it does not keep the program alive,
 * and is as late as the loop is. Each wait is asked for by a turn of the loop, so the browser does not stretch it to 4 ms.
 */
function tickEvery(milliseconds: number, loop: Pick<EventLoop, "queueEvent">, callback: () => void): () => void {
  let waiting: number | undefined;
  let stopped = false;
  const wait = (): void => {
    waiting = host.setTimeout(() => {
      loop.queueEvent(() => {
        if (stopped) return;
        callback();
        wait();
      });
    }, milliseconds);
  };
  wait();
  return () => {
    stopped = true;
    if (waiting !== undefined) host.clearTimeout(waiting);
  };
}

/** histogramsBinding gives `Histogram` and `createELDHistogram`. */
export function histogramsBinding(loop: Pick<EventLoop, "queueEvent">): Binding {
  class Histogram {
    readonly inner: HdrHistogram;
    #last = 0;

    constructor(lowest: number | bigint, highest: number | bigint, figures: number, halfLife = 0) {
      if (halfLife > 0) throw new Error(noHalfLife);
      this.inner = new HdrHistogram({ lowest: Number(lowest), highest: Number(highest), figures });
    }

    count(): number {
      return this.inner.count;
    }
    countBigInt(): bigint {
      return BigInt(this.inner.count);
    }
    min(): number {
      return Number(this.inner.min());
    }
    minBigInt(): bigint {
      return this.inner.min();
    }
    max(): number {
      return this.inner.max();
    }
    maxBigInt(): bigint {
      return BigInt(this.inner.max());
    }
    mean(): number {
      return this.inner.mean();
    }
    exceeds(): number {
      return this.inner.exceeds;
    }
    exceedsBigInt(): bigint {
      return BigInt(this.inner.exceeds);
    }
    stddev(): number {
      return this.inner.stddev();
    }
    skewness(): number {
      return this.inner.skewness();
    }
    kurtosis(): number {
      return this.inner.kurtosis();
    }
    /** Without a half-life Node's own weighs nothing. */
    ewmaMean(): number {
      return 0;
    }
    ewmaStddev(): number {
      return 0;
    }
    ewmaErrorRate(): number {
      return 0;
    }
    cdf(value: number): number {
      return this.inner.portionUpTo(value);
    }
    countAt(value: number): number {
      return this.inner.countAt(value);
    }
    percentile(percentile: number): number {
      return this.inner.percentile(percentile);
    }
    percentileBigInt(percentile: number): bigint {
      return BigInt(this.inner.percentile(percentile));
    }
    percentiles(map: Map<number, number>): void {
      for (const [percentile, value] of this.inner.percentiles()) map.set(percentile, value);
    }
    percentilesBigInt(map: Map<number, bigint>): void {
      for (const [percentile, value] of this.inner.percentiles()) map.set(percentile, BigInt(value));
    }
    reset(): void {
      this.inner.reset();
      this.#last = 0;
    }
    record(value: number | bigint): void {
      this.inner.record(Number(value));
    }
    /** Records the nanoseconds since it was last called. */
    recordDelta(): void {
      const now = host.now() * 1e6;
      if (this.#last > 0) this.inner.record(Math.round(now - this.#last));
      this.#last = now;
    }
    add(other: Histogram): void {
      this.inner.add(other.inner);
    }
  }

  /** Records how long each interval of the loop's own timer took, in nanoseconds. */
  class DelayHistogram extends Histogram {
    readonly #every: number;
    #stop: (() => void) | undefined;

    constructor(every: number) {
      super(1, longestDelay, 3);
      this.#every = every;
    }

    start(reset?: boolean): void {
      if (reset === true) this.reset();
      this.#stop ??= tickEvery(this.#every, loop, () => {
        this.recordDelta();
      });
    }

    stop(): void {
      this.#stop?.();
      this.#stop = undefined;
    }
  }

  return {
    Histogram,
    createELDHistogram: (resolution: number) => new DelayHistogram(resolution),
  };
}
