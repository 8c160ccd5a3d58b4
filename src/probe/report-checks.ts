// In the program: a reporter of node:test that writes what each check came to as one line of JSON. It travels beside the
// checks of an exercise as a file of its own, so it imports nothing of ours but types.
import { inspect } from "node:util";
import type { CheckReport } from "#program/checks.ts";

/** What a test runner tells of a test that ended. */
interface TestEvent {
  readonly type: string;
  readonly data: {
    readonly name: string;
    readonly nesting: number;
    readonly details?: { readonly error?: { readonly cause?: unknown; readonly message?: string } };
  };
}

/** The most characters of a value that stands in a line, and of everything else. */
const most = { value: 60, text: 4000 };

/** reportChecks writes a line for every check, with the sign that `src/program/checks.ts` names in front of it. */
export default async function* reportChecks(events: AsyncIterable<TestEvent>): AsyncGenerator<string> {
  for await (const { type, data } of events) {
    if ((type !== "test:pass" && type !== "test:fail") || data.nesting > 0) continue;
    const hasPassed = type === "test:pass";
    const error = data.details?.error;
    const failure = hasPassed ? {} : describe(error?.cause ?? error?.message);
    const report: CheckReport = { name: data.name, hasPassed, ...failure };
    yield `\u001e${JSON.stringify(report)}\n`;
  }
}

function describe(cause: unknown): Omit<CheckReport, "name" | "hasPassed"> {
  if (!(cause instanceof Error)) return { message: typeof cause === "string" ? cause : inspect(cause) };
  const stack = (cause.stack ?? "").slice(0, most.text);
  const [first = "", ...rest] = cause.message.split("\n");
  if (!("code" in cause && cause.code === "ERR_ASSERTION")) return { message: `${cause.name}: ${first}`, stack };
  const difference = rest.join("\n").trim().slice(0, most.text);
  if ("expected" in cause && "actual" in cause) {
    const values = { expected: inspect(cause.expected), found: inspect(cause.actual) };
    const areShort = Object.values(values).every((text) => text.length <= most.value && !text.includes("\n"));
    if (areShort && values.expected !== values.found) return { message: first, values, stack };
  }
  return { message: first, ...(difference === "" ? {} : { difference }), stack };
}
