// What is told about a run of Node's own tests: a table by group, the failures, and their causes.
import type { TestResult } from "./test-result.ts";

/** A test's fate on both sides. `engine` is null where it does not apply or fails on real Node too. */
export interface Judged {
  readonly group: string;
  readonly file: string;
  /** Why it is not counted, if it is not. */
  readonly uncounted: string | null;
  readonly node: TestResult | null;
  readonly engine: TestResult | null;
}

/** The figures of a group. Passed and failed are of the tests that real Node passes and that apply to a page. */
export interface Tally {
  readonly group: string;
  readonly passed: number;
  readonly failed: number;
  readonly notApplicable: number;
  readonly failsOnNode: number;
}

/** talliesOf counts by group, in the order in which the groups were asked for. */
export function talliesOf(judged: readonly Judged[], order: readonly string[] = []): Tally[] {
  const byGroup = [...Map.groupBy(judged, ({ group }) => group)];
  byGroup.sort(([one], [other]) => order.indexOf(one) - order.indexOf(other));
  return byGroup.map(([group, all]) => {
    const counted = all.filter(({ engine }) => engine !== null);
    const passed = counted.filter(({ engine }) => engine?.status === "passed").length;
    const failsOnNode = all.filter(({ node }) => node !== null && node.status !== "passed").length;
    return {
      group,
      passed,
      failed: counted.length - passed,
      notApplicable: all.filter(({ node }) => node === null).length,
      failsOnNode,
    };
  });
}

/** tableOf draws the tallies for a terminal. */
export function tableOf(tallies: readonly Tally[]): string {
  const total = tallies.reduce(
    (sum, one) => ({
      group: "all",
      passed: sum.passed + one.passed,
      failed: sum.failed + one.failed,
      notApplicable: sum.notApplicable + one.notApplicable,
      failsOnNode: sum.failsOnNode + one.failsOnNode,
    }),
    { group: "all", passed: 0, failed: 0, notApplicable: 0, failsOnNode: 0 },
  );
  const head = ["group", "passed", "failed", "of applicable", "not applicable", "fails on Node too"];
  const rows = [...tallies, total].map(({ group, passed, failed, notApplicable, failsOnNode }) => [
    group,
    String(passed),
    String(failed),
    passed + failed === 0 ? "-" : `${((100 * passed) / (passed + failed)).toFixed(1)} %`,
    String(notApplicable),
    String(failsOnNode),
  ]);
  const widths = head.map((title, at) => Math.max(title.length, ...rows.map((row) => row[at]?.length ?? 0)));
  return [head, ...rows]
    .map((row) =>
      row.map((cell, at) => (at === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[at] ?? 0))).join("  "),
    )
    .join("\n");
}

/** failuresOf lists each failing test with its error, by group. */
export function failuresOf(judged: readonly Judged[]): string {
  return judged
    .filter(isFailure)
    .map(({ group, file, engine }) => `${group}  ${file}\n    ${engine?.error ?? ""}`)
    .join("\n");
}

/** A cause is an error that several tests fail with. */
export interface Cause {
  readonly error: string;
  readonly files: readonly string[];
}

/** causesOf puts failures with the same error together, the most common first. */
export function causesOf(judged: readonly Judged[]): Cause[] {
  const byError = Map.groupBy(judged.filter(isFailure), ({ engine }) => causeOf(engine?.error ?? ""));
  return [...byError]
    .map(([error, all]) => ({ error, files: all.map(({ file }) => file) }))
    .sort((one, other) => other.files.length - one.files.length || (one.error < other.error ? -1 : 1));
}

/** reasonsOf counts why tests do not apply. */
export function reasonsOf(judged: readonly Judged[]): string {
  const byReason = Map.groupBy(
    judged.filter(({ uncounted, node }) => uncounted !== null && node === null),
    ({ uncounted }) => uncounted ?? "",
  );
  return [...byReason]
    .sort(([, one], [, other]) => other.length - one.length)
    .map(([reason, all]) => `${String(all.length).padStart(4)}  ${reason}`)
    .join("\n");
}

function isFailure({ engine }: Judged): boolean {
  return engine !== null && engine.status !== "passed";
}

/** An error without what differs from test to test: numbers, paths, addresses. */
function causeOf(error: string): string {
  return error
    .replace(/(?:file:\/\/)?\/[\w./-]+/g, "<path>")
    .replace(/\d+/g, "0")
    .slice(0, 110);
}
