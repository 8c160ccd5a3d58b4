import type { FidelityFile, OtherBrowser } from "#example/read-fidelity.ts";
import type { TruthColumn } from "./truth-table.ts";

const names: Readonly<Record<OtherBrowser, string>> = { firefox: "Firefox", webkit: "WebKitGTK as Safari" };

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
    { engine: "WebContainer", browser: behindOf(files), of: ({ engines }) => engines.webcontainer },
  ];
}

/** What stood behind the WebContainer's client when it was measured, where it was the same for all. */
function behindOf(files: readonly FidelityFile[]): string {
  const all = new Set(
    files.flatMap(({ engines }) => engines.webcontainer?.behind ?? []).map(({ is, node }) => `${is} ${node}`),
  );
  const [only = ""] = all.size === 1 ? all : [];
  const [is, node] = only.split(" ");
  if (is === undefined || node === undefined) return "Chromium";
  return `Chromium, ${is === "hosted" ? "the service" : "a stand-in"} with Node.js ${node}`;
}
