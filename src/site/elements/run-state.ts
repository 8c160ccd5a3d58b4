/** A run state is where an example's run stands; each leads to the next, and `ended` back to `starting`. */
export type RunState = "idle" | "starting" | "running" | "ended";
