/** What only the running guest can do; set when it starts a program. */
export interface KernelDuties {
  exit: (exitCode: number) => never;
  runMain: (path: string) => void;
  initializeModuleLoaders: () => void;
  nextThreadId: () => number;
  /** `thrown` is whether the error comes straight from a `throw`, with nothing between. */
  uncaught: (error: unknown, fromPromise: boolean, thrown: boolean) => void;
  /** An error that a promise job threw. */
  uncaughtInJob: (error: unknown) => void;
}
