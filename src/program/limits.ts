/** Limits are what a run may use up. */
export interface Limits {
  /** Milliseconds from the opening of the main lane until the run is ended as `over-limit`. */
  readonly wallTime: number;
  /** Bytes of UTF-8 output that are kept, both streams together; further lines are only counted. */
  readonly outputBytes: number;
  /** Lanes that may be opened in one run; one more ends it as `over-limit`. */
  readonly lanes: number;
  /** Marks, spans, messages and blocked stretches that are kept; further ones are only counted. */
  readonly events: number;
  /** Bytes that the files which a program writes may hold together, where they are kept in memory; then the disk is full. */
  readonly fileBytes: number;
}

/** The limits of a run that names none. */
export const defaultLimits: Limits = {
  wallTime: 30_000,
  outputBytes: 1_048_576,
  lanes: 64,
  events: 20_000,
  fileBytes: 64 * 1_048_576,
};
