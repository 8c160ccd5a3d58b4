import type { Binding } from "./binding.ts";

/**
 * The `report` binding: a page writes no diagnostic reports, and Node's library only asks whether an uncaught error is to
 * be reported when it takes a callback for such errors. All else of it says that it is missing.
 */
export function reportBinding(): Binding {
  return {
    shouldReportOnUncaughtException: () => false,
    setReportOnUncaughtException(isWanted: boolean) {
      if (isWanted)
        throw new Error("The embedded engine writes no diagnostic reports: run this program with full Node.");
    },
  };
}
