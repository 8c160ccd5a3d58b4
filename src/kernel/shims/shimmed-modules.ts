/** The modules that are always shims, for the build, which then leaves out the originals and what only they require. */
export const shimmedModules: readonly string[] = [
  "internal/process/pre_execution",
  "internal/error_serdes",
  "internal/test_runner/runner",
];
