import type { Files } from "../files/files.ts";
import type { Binding } from "./binding.ts";
import { copyOperations } from "./fs-copy.ts";
import { descriptorOperations } from "./fs-descriptors.ts";
import { fileHandleClass } from "./fs-file-handle.ts";
import { jobClasses } from "./fs-jobs.ts";
import { moduleOperations } from "./fs-modules.ts";
import { pathOperations } from "./fs-paths.ts";
import type { Requests } from "./fs-request.ts";
import { statFields } from "./fs-stats.ts";
import { wholeFileOperations } from "./fs-whole-files.ts";

/** A text or a buffer of bytes: a name as the program has asked for it. */
export type Encode = (text: string, encoding: unknown) => unknown;

/** What the `fs` bindings need of the rest of the kernel. */
export interface FsContext {
  readonly files: Files;
  readonly requests: Requests;
  readonly encode: Encode;
  /** Throws as Node does for what is no number of an open file. */
  readonly checkDescriptor: (fd: unknown) => void;
  /** Node's Buffer over memory of its own. */
  readonly bufferOf: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array;
}

/** The `fs` binding: Node's file system calls over the files of the run, which lie in memory. */
export function fsBinding(context: FsContext): Binding {
  const { files, requests } = context;
  const FileHandle = fileHandleClass(files, requests);

  /** A request that is called back when it is done. */
  class FSReqCallback {
    oncomplete: unknown = undefined;
    readonly bigint: boolean;

    constructor(big?: boolean) {
      this.bigint = big === true;
    }

    getAsyncId(): number {
      return 0;
    }

    cancel(): void {}
  }

  const paths = pathOperations(context);
  return {
    FSReqCallback,
    kUsePromises: requests.usePromises,
    kFsStatsFieldsNumber: statFields,
    statValues: new Float64Array(statFields * 2),
    bigintStatValues: new BigInt64Array(statFields * 2),
    FileHandle,
    ...paths,
    ...moduleOperations(paths["internalModuleStat"] as unknown as (path: string) => number),
    ...descriptorOperations(context, FileHandle),
    ...wholeFileOperations(context),
    ...copyOperations(context),
    ...jobClasses(context),
  };
}
