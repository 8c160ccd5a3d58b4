// How Node's library asks its `fs` binding for something (`src/node_file.cc`): with no request the answer is returned or
// thrown at once; a request object is called back, and for `kUsePromises` there is a promise. Errors are libuv's.
import { FileError } from "../files/file-error.ts";
import { utf8Text } from "./buffer-text.ts";
import type { WorkQueue } from "../guest/work-queue.ts";

/** libuv's errors as the build has dumped them: number, then name and words. */
export type ErrorMap = readonly (readonly [number, readonly [string, string]])[];

/** An error of libuv's, with the properties in the order that Node gives them. */
export interface SystemError extends Error {
  errno: number;
  code: string;
  syscall: string;
  path?: string;
  dest?: string;
}

/** The object of a request that is called back. */
export interface Request {
  oncomplete?: (...given: unknown[]) => void;
}

/** One thing that the binding can do. */
export interface Operation<Given extends unknown[]> {
  readonly syscall: string;
  /** Which argument is the request. */
  readonly request: number;
  /** Which arguments are the paths that an error names. */
  readonly path?: number;
  readonly dest?: number;
  /** Throws where an argument is none of its kind: at once, whoever asks. */
  readonly check?: (given: readonly unknown[]) => void;
  readonly run: (...given: Given) => unknown;
}

/** Requests are what the library asks of the binding, now or by and by. */
export class Requests {
  readonly usePromises: symbol;
  readonly work: WorkQueue;
  readonly #numbers = new Map<string, readonly [number: number, words: string]>();

  constructor(errors: ErrorMap, work: WorkQueue) {
    this.usePromises = Symbol("fs_use_promises_symbol");
    this.work = work;
    for (const [number, [name, words]] of errors) this.#numbers.set(name, [number, words]);
  }

  /** The function of the binding that does an operation. */
  of<Given extends unknown[]>(operation: Operation<Given>): (...given: unknown[]) => unknown {
    return (...given) => {
      operation.check?.(given);
      const perform = (): unknown => {
        try {
          return operation.run(...(given as Given));
        } catch (error) {
          throw this.errorOf(error, operation.syscall, pathAt(given, operation.path), pathAt(given, operation.dest));
        }
      };
      const request = given[operation.request];
      if (request === undefined) return perform();
      return this.ask(request, perform);
    };
  }

  /** Does something later, and tells a request or gives a promise. */
  ask(request: unknown, perform: () => unknown): unknown {
    if (request === this.usePromises) {
      return new Promise((resolve, reject) => {
        this.#queue(perform, (answer) => {
          if ("error" in answer) reject(answer.error as Error);
          else resolve(answer.value);
        });
      });
    }
    this.#queue(perform, (answer) => {
      const asked = request as Request;
      if ("error" in answer) asked.oncomplete?.(answer.error);
      else if (answer.value === undefined) asked.oncomplete?.(null);
      else asked.oncomplete?.(null, answer.value);
    });
    return undefined;
  }

  /** What Node throws for a failure; what is no failure of the file system stays as it is. */
  errorOf(error: unknown, syscall: string, path?: string, dest?: string): unknown {
    if (!(error instanceof FileError)) return error;
    const { code } = error;
    const [errno, words] = this.#numbers.get(code) ?? [-1, "unknown error"];
    const named = path === undefined ? "" : ` '${path}'${dest === undefined ? "" : ` -> '${dest}'`}`;
    const made = new Error(`${code}: ${words}, ${syscall}${named}`) as SystemError;
    made.errno = errno;
    made.code = code;
    made.syscall = syscall;
    if (path !== undefined) made.path = path;
    if (dest !== undefined) made.dest = dest;
    return made;
  }

  #queue(perform: () => unknown, tell: (answer: { value: unknown } | { error: unknown }) => void): void {
    this.work.add(() => {
      try {
        const value = perform();
        return () => {
          tell({ value });
        };
      } catch (error) {
        return () => {
          tell({ error });
        };
      }
    });
  }
}

/** checkMode makes the check of an argument that is a mode of three bits, or nothing (`GetValidatedMode` of Node's fs). */
export function checkMode(index: number): (given: readonly unknown[]) => void {
  return (given) => {
    const mode = given[index];
    if (mode === undefined || mode === null) return;
    if (typeof mode !== "number") {
      throw Object.assign(new TypeError("mode must be int32 or null/undefined"), { code: "ERR_INVALID_ARG_TYPE" });
    }
    if (mode >= 0 && mode <= 7) return;
    throw Object.assign(new RangeError("mode is out of range: >= 0 && <= 7"), { code: "ERR_OUT_OF_RANGE" });
  };
}

function pathAt(given: readonly unknown[], index: number | undefined): string | undefined {
  if (index === undefined) return undefined;
  const path = given[index];
  if (typeof path === "string") return path;
  return path instanceof Uint8Array ? utf8Text(path) : undefined;
}
