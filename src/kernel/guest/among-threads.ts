import { SafeSet } from "../intrinsics.ts";
import { ownList } from "../share-list.ts";
import { environmentOf, type Environment } from "./environment.ts";

/** What a thread has in common with the others of its process. */
export class AmongThreads {
  /** The memory of the table of locks; this thread's alone where memory cannot be shared. */
  locks: ArrayBuffer | SharedArrayBuffer = ownList();
  /** The number by which this thread holds what is shared. */
  holder = 1;
  /** The threads that this one has heard the end of. */
  readonly ended = new SafeSet<number>();
  /** The environment that this thread sees, perhaps with others. */
  environment: Environment = environmentOf({});
}
