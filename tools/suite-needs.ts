/** What has to be there before the chosen suites can run. */
export interface SuiteNeeds {
  readonly browser: boolean;
  readonly site: boolean;
  readonly servers: boolean;
}

const plainPlaces = ["src", "tools", "test/support", "test/architecture", "test/examples"];

/** suiteNeeds tells from the arguments of `npm test` what the chosen suites need; in doubt, everything. */
export function suiteNeeds(args: readonly string[]): SuiteNeeds {
  const filters = args
    .filter((arg) => !arg.startsWith("-"))
    .map((arg) => arg.replaceAll("\\", "/").replace(/^\.\//, ""));
  const isPlain = filters.length > 0 && filters.every((filter) => plainPlaces.some((place) => isIn(filter, place)));
  const servers = filters.length === 0 || filters.some((filter) => isIn(filter, "test/hosts") || filter === "test");
  return { browser: !isPlain, site: !isPlain, servers };
}

function isIn(path: string, place: string): boolean {
  return path === place || path.startsWith(`${place}/`);
}
