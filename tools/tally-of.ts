/** The part of vitest's JSON report that is counted. */
export interface SuiteReport {
  readonly success: boolean;
  readonly testResults: readonly {
    readonly status: string;
    readonly assertionResults: readonly { readonly status: string }[];
  }[];
}

/** A tally is how many tests passed, failed and did not run. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** tallyOf counts the tests of a report. A file that could not be loaded counts as one failed test. */
export function tallyOf(report: SuiteReport): Tally {
  let passed = 0;
  let failed = 0;
  let skipped = 0;
  for (const file of report.testResults) {
    const failedBefore = failed;
    for (const { status } of file.assertionResults) {
      if (status === "passed") passed += 1;
      else if (status === "failed") failed += 1;
      else skipped += 1;
    }
    if (file.status === "failed" && failed === failedBefore) failed += 1;
  }
  // An error outside of every test, such as a rejection that nobody handled.
  if (!report.success && failed === 0) failed = 1;
  return { passed, failed, skipped };
}

/** tallyLine is the last line of a test run. */
export function tallyLine({ passed, failed, skipped }: Tally): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
}
