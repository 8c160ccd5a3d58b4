/** How a stand-in behaves, where not as the service is meant to. */
export interface Behaviour {
  /** What it gives for its page: that page, a page that says nothing, or none at all. */
  readonly page?: "speaks" | "silent" | "missing";
  /** Kept when it may build a container: until then it does not answer. */
  readonly mayBuild?: Promise<void>;
  /** With what words it refuses to build a container. */
  readonly refusal?: string;
  /** What its Node says to be, where it is not what it is. */
  readonly version?: string;
  /** Into how many bytes each piece of output is cut; without it, output comes as the system gives it. */
  readonly cutTo?: number;
  /** What its processes do when they are to end. */
  readonly ignoresKill?: boolean;
}
