// The process object, put together from Node's own parts as Node's `lib/internal/bootstrap/node.js` does it.
import type { LibraryFacts } from "../library-facts.ts";
import { named } from "../named.ts";

/** The process object, as far as the kernel itself uses it. */
export interface ProcessObject {
  argv: string[];
  execArgv: string[];
  env: Record<string, string>;
  exitCode: number | undefined;
  _exiting: boolean;
  _fatalException: (error: unknown, fromPromise: boolean) => boolean;
  nextTick: (callback: (...args: never[]) => void, ...args: unknown[]) => void;
  emit: (event: string, ...args: unknown[]) => boolean;
  on: (event: string, listener: (...args: never[]) => void) => void;
  off: (event: string, listener: (...args: never[]) => void) => void;
  [key: string]: unknown;
}

const fixed = (value: unknown): PropertyDescriptor => ({ value, enumerable: true, configurable: true });

/** makeProcess makes the bare object, before any of the library has run: what Node's `node_process_object.cc` sets. */
export function makeProcess({ version, versions, release }: LibraryFacts): ProcessObject {
  const constructor = named("process", function (): void {});
  const object = Object.create(
    Object.create(Object.prototype, {
      constructor: { value: constructor, writable: true, configurable: true },
    }) as object,
    {
      version: fixed(`v${version}`),
      versions: fixed(Object.freeze({ ...versions })),
      arch: fixed("x64"),
      platform: fixed("linux"),
      release: fixed(
        Object.defineProperties({}, Object.fromEntries(Object.entries(release).map(([key, one]) => [key, fixed(one)]))),
      ),
      pid: fixed(1),
      argv0: fixed("node"),
    },
  ) as ProcessObject;
  return Object.assign(object, {
    title: "node",
    argv: ["/usr/local/bin/node"],
    execArgv: [],
    execPath: "/usr/local/bin/node",
    env: {},
    ppid: 0,
    debugPort: 9229,
    domain: null,
  });
}
