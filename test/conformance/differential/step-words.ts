import type { Step } from "./step.ts";

/** The statement that prints the step's number, so that a reader of the output finds the step. */
export function say(step: Step, more = ""): string {
  return `console.log("${step.id}${more === "" ? "" : ` ${more}`}");`;
}

/** A callback that prints the step's number and goes on with its body. */
export function callback(step: Step, body: string, more = ""): string {
  return `() => {\n${say(step, more)}\n${body}}`;
}

/** A statement put off in one of the ways there are. */
export function later(step: Step, statement: string): string {
  const ways = ["process.nextTick", "queueMicrotask", "setImmediate", "Promise.resolve().then"];
  return `${ways[step.variant % ways.length] ?? ""}(() => {\n${statement}\n});`;
}
