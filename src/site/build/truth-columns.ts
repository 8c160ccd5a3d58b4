import type { FidelityFile, OtherBrowser } from "#example/read-fidelity.ts";
import type { TruthColumn } from "./truth-table.ts";

const names: Readonly<Record<OtherBrowser, string>> = { firefox: "Firefox", webkit: "WebKitGTK" };

/** truthColumns are the engines in the browsers that the suites try. A version is named where all examples have the same. */
export function truthColumns(files: readonly FidelityFile[]): TruthColumn[] {
  const others = (Object.keys(names) as OtherBrowser[]).map((kind): TruthColumn => {
    const versions = new Set(
      files.map(({ browsers }) => browsers?.[kind]?.version).filter((found) => found !== undefined),
    );
    const [version] = versions.size === 1 ? [...versions] : [];
    return {
      engine: "This page",
      browser: version === undefined ? names[kind] : `${names[kind]} ${version}`,
      of: ({ browsers }) => browsers?.[kind],
    };
  });
  return [
    { engine: "This page", browser: "Chromium", of: ({ engines }) => engines.embedded },
    ...others,
    { engine: "WebContainer", browser: "Chromium", of: ({ engines }) => engines.webcontainer },
  ];
}
