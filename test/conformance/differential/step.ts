/** A step is a statement of a generated program: a kind, its own number, a number that picks a variant, and what is nested in it. */
export interface Step {
  readonly kind: string;
  readonly id: number;
  readonly variant: number;
  readonly body: readonly Step[];
}

/** The two kinds of module that Node has. */
export type ModuleKind = "module" | "commonjs";

/** A generated program: the steps of its main file and, where it has a thread, of that thread's. */
export interface FuzzProgram {
  readonly kind: ModuleKind;
  readonly main: readonly Step[];
  readonly thread: readonly Step[];
}

/** What a kind of step looks like in a program. */
export interface StepKind {
  /** How often it is chosen, beside the others. */
  readonly weight: number;
  /** Where it may stand: anywhere, in a callback (where a throw does not end the evaluation), at the top, or in a thread. */
  readonly where?: "nested" | "top" | "top of a module" | "thread" | "top of main";
  /** Chosen only in programs that have this ingredient. */
  readonly only?: Ingredient;
  /** Without a body: nothing can be nested in it. */
  readonly leaf?: true;
  render(step: Step, body: string): string;
}

/** What some programs have and others do not, so that most of them are not a race from end to end. */
export type Ingredient = "timers" | "immediates" | "ports" | "worker" | "failures" | "endings";
