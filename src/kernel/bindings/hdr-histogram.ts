// A histogram with a fixed number of significant digits: the scheme of HdrHistogram (hdrhistogram.org), which Node's
// `src/histogram.cc` uses. Values are whole numbers up to 2^53 - 1; neighbours that agree in their leading digits share a count.

/** The least value of an empty histogram, as Node tells it: the largest of 64 bits. */
const noLeast = 2n ** 63n - 1n;

/** What a histogram can hold. */
export interface HistogramShape {
  /** The least value that is told from 0. */
  readonly lowest: number;
  readonly highest: number;
  /** Significant decimal digits, 1 to 5. */
  readonly figures: number;
}

/** A run of values that share a count. */
interface Slot {
  readonly value: number;
  readonly size: number;
  readonly count: number;
}

/** An HDR histogram counts values. */
export class HdrHistogram {
  readonly #highest: number;
  readonly #unit: number;
  readonly #halfBits: number;
  readonly #counts: Float64Array;
  #total = 0;
  #least = Infinity;
  #most = 0;
  /** Values that were too large to count. */
  exceeds = 0;

  constructor({ lowest, highest, figures }: HistogramShape) {
    this.#highest = highest;
    this.#unit = Math.floor(Math.log2(lowest));
    this.#halfBits = Math.max(Math.ceil(Math.log2(2 * 10 ** figures)), 1) - 1;
    const half = 2 ** this.#halfBits;
    let buckets = 1;
    for (let reach = 2 * half * 2 ** this.#unit; reach <= highest && reach < 2 ** 62; reach *= 2) buckets += 1;
    this.#counts = new Float64Array((buckets + 1) * half);
  }

  get count(): number {
    return this.#total;
  }

  /** Counts a value, `times` times; one that is too large is only known to have been there. */
  record(value: number, times = 1): void {
    const at = this.#slotOf(value);
    if (value < 0 || value > this.#highest || at >= this.#counts.length) {
      this.exceeds += times;
      return;
    }
    this.#counts[at] = (this.#counts[at] ?? 0) + times;
    this.#total += times;
    if (value !== 0 && value < this.#least) this.#least = value;
    if (value > this.#most) this.#most = value;
  }

  /** Takes in all that another histogram has counted. */
  add(other: HdrHistogram): void {
    for (const { value, count } of other.#slots()) if (count > 0) this.record(value, count);
    this.exceeds += other.exceeds;
  }

  reset(): void {
    this.#counts.fill(0);
    this.#total = 0;
    this.#least = Infinity;
    this.#most = 0;
    this.exceeds = 0;
  }

  /** The least value; that of an empty one is the largest of 64 bits. */
  min(): bigint {
    if ((this.#counts[0] ?? 0) > 0) return 0n;
    if (this.#least === Infinity) return noLeast;
    const { value } = this.#slotAt(this.#slotOf(this.#least));
    return BigInt(value);
  }

  max(): number {
    return this.#most === 0 ? 0 : this.#topOf(this.#slotOf(this.#most));
  }

  mean(): number {
    let sum = 0;
    for (const slot of this.#slots()) sum += middleOf(slot) * slot.count;
    return sum / this.#total;
  }

  stddev(): number {
    return Math.sqrt(this.#moments().second);
  }

  /** How far the values lean to one side; 0 where there is no spread, and for fewer than three. Multiplied in the order in which Node does. */
  skewness(): number {
    const { second, third } = this.#moments();
    return second > 0 && this.#total > 2 ? third / (second * Math.sqrt(second)) : 0;
  }

  /** How much of the spread is far out, against the 3 of a normal distribution; 0 where there is no spread, and for fewer than four. */
  kurtosis(): number {
    const { second, fourth } = this.#moments();
    return second > 0 && this.#total > 3 ? fourth / (second * second) - 3 : 0;
  }

  countAt(value: number): number {
    return this.#counts[this.#slotOf(value)] ?? 0;
  }

  /** The part of all values that are at most `value`. */
  portionUpTo(value: number): number {
    if (this.#total === 0) return 0;
    let below = 0;
    for (const slot of this.#slots()) if (slot.value <= value) below += slot.count;
    return below / this.#total;
  }

  /** The value that `percentile` percent of all values do not exceed. */
  percentile(percentile: number): number {
    const wanted = Math.max(Math.floor((Math.min(percentile, 100) / 100) * this.#total + 0.5), 1);
    let seen = 0;
    for (let at = 0; at < this.#counts.length; at += 1) {
      seen += this.#counts[at] ?? 0;
      if (seen >= wanted) return percentile === 0 ? this.#slotAt(at).value : this.#topOf(at);
    }
    return percentile === 0 ? 0 : this.#topOf(0);
  }

  /** Percentiles that halve the rest each time, with their values. */
  *percentiles(): Generator<readonly [percentile: number, value: number]> {
    let next = 0;
    let seen = 0;
    let last = 0;
    for (let at = 0; at < this.#counts.length && seen < this.#total; at += 1) {
      const count = this.#counts[at] ?? 0;
      seen += count;
      last = this.#slotAt(at).value;
      while (count !== 0 && next <= (100 * seen) / this.#total) {
        yield [next, last];
        // Past this the steps are smaller than a number tells.
        const halvings = Math.floor(Math.log2(100 / (100 - next))) + 1;
        next += 100 / 2 ** halvings;
        if (seen === this.#total) break;
      }
    }
    yield [100, last];
  }

  #moments(): { second: number; third: number; fourth: number } {
    const mean = this.mean();
    let [second, third, fourth] = [0, 0, 0];
    for (const slot of this.#slots()) {
      const off = middleOf(slot) - mean;
      const square = off * off * slot.count;
      second += square;
      third += square * off;
      fourth += square * (off * off);
    }
    return { second: second / this.#total, third: third / this.#total, fourth: fourth / this.#total };
  }

  *#slots(): Generator<Slot> {
    for (let at = 0; at < this.#counts.length; at += 1) {
      if ((this.#counts[at] ?? 0) > 0) yield this.#slotAt(at);
    }
  }

  #slotOf(value: number): number {
    const half = 2 ** this.#halfBits;
    const bucket = Math.max(bitsOf(value) - this.#unit - (this.#halfBits + 1), 0);
    const within = Math.floor(value / 2 ** (bucket + this.#unit));
    return (bucket + 1) * half + (within - half);
  }

  #slotAt(at: number): Slot {
    const half = 2 ** this.#halfBits;
    const above = Math.floor(at / half) - 1;
    const bucket = Math.max(above, 0);
    const within = above < 0 ? at : (at % half) + half;
    const size = 2 ** (bucket + this.#unit);
    return { value: within * size, size, count: this.#counts[at] ?? 0 };
  }

  #topOf(at: number): number {
    const { value, size } = this.#slotAt(at);
    return value + size - 1;
  }
}

function middleOf({ value, size }: Slot): number {
  return value + Math.floor(size / 2);
}

/** How many bits a whole number takes. */
function bitsOf(value: number): number {
  if (value < 1) return 0;
  const upper = Math.floor(value / 2 ** 32);
  return upper > 0 ? 64 - Math.clz32(upper) : 32 - Math.clz32(value);
}
