/**
 * Why an engine cannot boot: there is no network; the network or a firewall lets its service not through; the browser keeps
 * storage from it because it is another site's; the page is not cross-origin isolated; the browser has no shared memory;
 * the service refused the key of this site; it took too long (booting goes on, and may be waited for again); no engine of the
 * page has what the program needs; or anything else.
 */
export type BootFaultReason =
  | "offline"
  | "blocked"
  | "storage-blocked"
  | "not-isolated"
  | "no-shared-memory"
  | "key-refused"
  | "timed-out"
  | "lacks-ability"
  | "broken";

/**
 * A boot fault is why an engine could not boot, by name. Its message is one sentence to show to the reader: what was
 * expected, what came, and what to do.
 */
export class BootFault extends Error {
  override readonly name = "BootFault";
  readonly reason: BootFaultReason;

  constructor(reason: BootFaultReason, message: string, options?: { readonly cause?: unknown }) {
    super(message, options);
    this.reason = reason;
  }
}
