// Guests that stand by: booted before they are needed, one after the other, so that no more than one core is taken for it.
import type { FrameToGuest } from "./wire.ts";

/** What a guest is made of. */
export interface GuestParts {
  /** The address of its script. */
  readonly guest: string;
  readonly facts: string;
  /** Script addresses of the parts of the engine that are there, by name. */
  readonly chunks: Readonly<Record<string, string>>;
}

/** Standby guests are Web Workers that have run nothing yet. Each is taken once. */
export class StandbyGuests {
  readonly #parts: () => GuestParts | undefined;
  readonly #waiting: Worker[] = [];
  #booting: Worker | undefined;
  #wanted = 0;

  constructor(parts: () => GuestParts | undefined) {
    this.#parts = parts;
  }

  /** The guest that has stood by for longest, or a new one. */
  take(): Worker {
    const guest = this.#waiting.shift() ?? this.bear();
    if (this.#booting === guest) this.#booting = undefined;
    this.#more();
    return guest;
  }

  /** Sees to it that so many stand by soon, also when some have been taken. */
  want(count: number): void {
    this.#wanted = count;
    this.#more();
  }

  /** Ends those that stand by beyond what is wanted. */
  trim(): void {
    for (const surplus of this.#waiting.slice(this.#wanted)) {
      this.lose(surplus);
      surplus.terminate();
    }
  }

  /** Lets a guest stand by. */
  add(guest: Worker): void {
    this.#waiting.push(guest);
    // One that dies is no standby; the run bears another, and tells why if that dies too.
    guest.onerror = () => {
      this.lose(guest);
    };
  }

  /** Bears a guest, which begins to boot. */
  bear(): Worker {
    const parts = this.#parts();
    if (parts === undefined) throw new Error("Expected the library to have been loaded before a run.");
    const guest = new Worker(parts.guest);
    guest.postMessage({ type: "born", facts: parts.facts } satisfies FrameToGuest);
    return guest;
  }

  /** Has a guest load what it will need as a thread, if it still stands by. */
  warm(guest: Worker): void {
    if (!this.#waiting.includes(guest)) return;
    guest.postMessage({ type: "warm", chunks: this.#parts()?.chunks ?? {} } satisfies FrameToGuest);
  }

  #more(): void {
    if (this.#booting !== undefined || this.#waiting.length >= this.#wanted) return;
    const guest = this.bear();
    this.#booting = guest;
    this.add(guest);
    this.warm(guest);
    guest.onmessage = ({ data }: MessageEvent<{ readonly type: string }>) => {
      if (data.type !== "warm") return;
      this.#booting = undefined;
      this.#more();
    };
  }

  /** Forgets a guest that is gone. */
  lose(guest: Worker): void {
    const at = this.#waiting.indexOf(guest);
    if (at >= 0) this.#waiting.splice(at, 1);
    if (this.#booting === guest) this.#booting = undefined;
  }
}
