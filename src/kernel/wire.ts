// Every message that crosses page <-> frame <-> guest. Types only.
import type { Limits } from "#program/limits.ts";
import type { Diagnostic, EndingLimit } from "#program/outcome.ts";
import type { Program } from "#program/program.ts";
import type { Happening, LaneId } from "#program/run-event.ts";
import type { ProcessesToFrame, ProcessesToGuest, ProcessStart } from "./wire-processes.ts";

/** A fact as a guest tells it; `at` is in milliseconds since the program's main lane opened. */
export interface Told {
  readonly at: number;
  readonly lane: LaneId;
  readonly happening: Happening;
}

/** A program made ready for a guest: what the page has already stripped of its types comes along. */
export interface GuestProgram extends Program {
  /** JavaScript by path, for those files that were stripped at build time. */
  readonly stripped: Readonly<Record<string, string>>;
  /** Options of Node's command line, set by whoever made the engine. */
  readonly execArgv?: readonly string[];
}

/** What the page says to the frame. */
export type PageToFrame =
  | {
      readonly type: "load";
      readonly guest: string;
      readonly facts: string;
      readonly chunks: Readonly<Record<string, string>>;
      /** Texts of programs that are likely to be run. */
      readonly sources: readonly string[];
    }
  /** More of the engine; an empty text says that it could not be fetched. */
  /** To be answered with "alive", which a frame whose process has died does not do. */
  | { readonly type: "are-you-alive" }
  | { readonly type: "add-chunks"; readonly chunks: Readonly<Record<string, string>> }
  | { readonly type: "start"; readonly run: number; readonly program: GuestProgram; readonly limits: Limits }
  | { readonly type: "stop"; readonly run: number };

/** What the frame says to the page. */
export type FrameToPage =
  | { readonly type: "loaded" }
  | { readonly type: "alive" }
  | { readonly type: "need-script"; readonly name: string }
  | { readonly type: "told"; readonly run: number; readonly facts: readonly Told[] }
  | { readonly type: "exited"; readonly run: number; readonly exitCode: number; readonly at: number }
  | { readonly type: "rejected"; readonly run: number; readonly diagnostics: readonly Diagnostic[] }
  | { readonly type: "over-limit"; readonly run: number; readonly limit: EndingLimit; readonly at: number }
  | { readonly type: "stopped"; readonly run: number; readonly at: number }
  | { readonly type: "failed"; readonly run: number; readonly message: string };

/** What a guest is told at its birth, before it knows for which program it will be used. */
export interface GuestBirth {
  readonly type: "born";
  readonly facts: string;
}

/** A guest that stands by is told to load what it will need as a thread. */
export interface GuestWarming {
  readonly type: "warm";
  /** Script addresses of the library chunks that are there, by name. */
  readonly chunks: Readonly<Record<string, string>>;
}

/** A thread's own part of a start. */
export interface ThreadStart {
  readonly threadId: number;
  readonly name: string;
  readonly openedBy: LaneId;
  /** Options of Node's command line, where they are not its process's. */
  readonly execArgv?: readonly string[];
  /** Where the thread's loop tells its parent how long it slept; absent where memory cannot be shared. */
  readonly idling?: SharedArrayBuffer;
  /** What sets the broadcast channels of its process apart. */
  readonly scope: string;
  /** The other end is with the thread's parent; what Node's library calls the environment message port. */
  readonly port: MessagePort;
  readonly env: Readonly<Record<string, string>>;
  /** The memory of an environment that the thread shares with its parent. */
  readonly sharedEnv?: SharedArrayBuffer;
}

/** One end of a connection on the loopback network: an address and a port, or a pipe's path and nothing. */
export interface Endpoint {
  readonly family: 4 | 6;
  readonly host: string;
  readonly port: number;
}

/** What the frame says to a guest. */
export type FrameToGuest =
  | GuestBirth
  | GuestWarming
  | ProcessesToGuest
  | {
      readonly type: "start";
      readonly program: GuestProgram;
      readonly limits: Limits;
      /** Script addresses of the library chunks that are there, by name. */
      readonly chunks: Readonly<Record<string, string>>;
      readonly process: ProcessStart;
      /** What all processes know of each other; shared where memory can be. */
      readonly processTable: ArrayBufferLike;
      /** `performance.timeOrigin + performance.now()` at which the run's times begin; absent for the program's own main thread. */
      readonly origin?: number;
      /** A shared counter that numbers the process's threads; absent where memory cannot be shared. */
      readonly threadCounter?: SharedArrayBuffer;
      /** The memory in which the run's files lie, absent where memory cannot be shared; and this guest's own number. */
      readonly files?: SharedArrayBuffer;
      readonly holder: number;
      /** The memory of the locks of the process, absent where memory cannot be shared. */
      readonly locks?: SharedArrayBuffer;
      /** Which ports of the run's loopback network are taken; absent where memory cannot be shared. */
      readonly ports?: SharedArrayBuffer;
      readonly thread?: ThreadStart;
    }
  /** A connection to what this guest listens on under that name; `port` leads to the other end. */
  | {
      readonly type: "connection";
      /** Numbers the connection in its run. */
      readonly id: number;
      readonly name: string;
      readonly port: MessagePort;
      readonly remote: Endpoint;
      readonly local: Endpoint;
    }
  /** Whoever was at the other end of a connection is gone without a word. */
  | { readonly type: "connection-lost"; readonly id: number }
  | { readonly type: "thread-exited"; readonly threadId: number; readonly exitCode: number; readonly forced: boolean }
  /** Another thread has changed something about locks that this one waits for or held. */
  | { readonly type: "look-at-locks" };

/** A key to be made of a password, as it is sent to where that is done. */
export type Derivation =
  | {
      readonly kind: "pbkdf2";
      readonly password: Uint8Array<ArrayBuffer>;
      readonly salt: Uint8Array<ArrayBuffer>;
      readonly iterations: number;
      readonly length: number;
      /** A digest's own name. */
      readonly digest: string;
    }
  | {
      readonly kind: "scrypt";
      readonly password: Uint8Array<ArrayBuffer>;
      readonly salt: Uint8Array<ArrayBuffer>;
      readonly cost: number;
      readonly blockSize: number;
      readonly parallelization: number;
      readonly length: number;
    };

/** What AES is done with: the browser's names for it. */
export interface AesCall {
  readonly kind: "aes";
  readonly decrypt: boolean;
  readonly key: Uint8Array<ArrayBuffer>;
  readonly data: Uint8Array<ArrayBuffer>;
  readonly algorithm: {
    readonly name: "AES-CBC" | "AES-CTR" | "AES-GCM";
    readonly iv?: Uint8Array<ArrayBuffer>;
    readonly counter?: Uint8Array<ArrayBuffer>;
    readonly length?: number;
    readonly tagLength?: number;
    readonly additionalData?: Uint8Array<ArrayBuffer>;
  };
}

/** What a guest says to the frame. */
export type GuestToFrame =
  | ProcessesToFrame
  | { readonly type: "ready" | "warm" }
  | {
      readonly type: "began";
      readonly origin: number;
      /** The program without types, so that its threads need not blank them again. */
      readonly javaScript: Readonly<Record<string, string>>;
    }
  /** A part of the engine is needed that is not there; the guest sleeps until its address stands in `answer`. */
  | { readonly type: "need-script"; readonly name: string; readonly answer: SharedArrayBuffer }
  | { readonly type: "told"; readonly facts: readonly Told[] }
  /** Holds the port of a thread whose start is asked for behind this. */
  | { readonly type: "hold-port"; readonly threadId: number; readonly port: MessagePort }
  | { readonly type: "spawn"; readonly thread: Omit<ThreadStart, "port"> }
  | { readonly type: "terminate"; readonly threadId: number }
  /** These threads are to look at the locks. */
  | { readonly type: "wake-threads"; readonly threadIds: readonly number[] }
  | { readonly type: "listen" | "unlisten"; readonly name: string }
  /** Asks for a connection to the first of these names that someone listens under; the answer comes on `port`. */
  | {
      readonly type: "connect";
      readonly names: readonly string[];
      readonly port: MessagePort;
      /** The two ends as the listener sees them. */
      readonly remote: Endpoint;
      readonly local: Endpoint;
    }
  /** Has something computed, by a helper or by the browser itself; the answer comes on `answer`. */
  | {
      readonly type: "help";
      readonly helper: boolean;
      readonly asked: Derivation | AesCall;
      readonly answer: MessagePort;
    }
  | { readonly type: "exit"; readonly exitCode: number; readonly at: number }
  | { readonly type: "rejected"; readonly diagnostics: readonly Diagnostic[] }
  | { readonly type: "failed"; readonly message: string };
