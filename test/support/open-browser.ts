import { chromium, type Browser } from "playwright-core";
import { findBrowser } from "./find-browser.ts";
import { watchPolicies } from "./policy-violations.ts";

// The last --disable-features wins, so this takes the place of the driver's own list and names its quieting ones again.
const disabledFeatures = [
  "AutofillServerCommunication",
  "AimEnabled",
  "AvoidCorsURLLoaderRestartOnRedirect",
  "AvoidUnnecessaryBeforeUnloadCheckSync",
  "DestroyProfileOnBrowserClose",
  "HttpsFirstBalancedModeAutoEnable",
  "HttpsUpgrades",
  "LensOverlay",
  "MediaRouter",
  "NetworkTimeServiceQuerying",
  "OptimizationHints",
  "PaintHolding",
  "PreconnectToSearch",
  "TcpPortRandomizationWin",
  "ThirdPartyStoragePartitioning",
  "msEdgeUpdateLaunchServicesPreferredVersion",
  "msForceBrowserSignIn",
];

// A test's browser must not call home: every request a suite sees is one that the page made.
const quiet = [
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-domain-reliability",
  "--no-first-run",
  `--disable-features=${disabledFeatures.join(",")}`,
];

/**
 * openBrowser starts the installed Chromium without a window. Close it with `close()` or `await using`, which fail where a page
 * did what its Content-Security-Policy blocks and the test did not ask for it by `takeViolations`.
 */
export async function openBrowser(flags: readonly string[] = []): Promise<Browser> {
  const executablePath = findBrowser();
  if (executablePath === null) {
    throw new Error(
      "Expected an installed Chromium, but found none: install one, or set CHROMIUM_PATH to where it is.",
    );
  }
  const isRoot = process.getuid?.() === 0;
  const args = [...quiet, ...(isRoot ? ["--no-sandbox"] : []), ...flags];
  return watchPolicies(await chromium.launch({ executablePath, args }));
}
