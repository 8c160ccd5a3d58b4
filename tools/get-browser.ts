import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { findBrowser } from "#support/find-browser.ts";
import { root, showProgress } from "./show-progress.mjs";

/** What decides how a browser can be had on a machine. */
export interface Rights {
  readonly platform: string;
  /** The text of /etc/os-release, empty where there is none. */
  readonly release: string;
  readonly hasApt: boolean;
  readonly isRoot: boolean;
  readonly hasSudo: boolean;
}

const advice =
  "Expected a Chromium for the browser suites, but found none: install Chromium or Chrome, or set CHROMIUM_PATH.";

/** aptPrefix is what to put before `apt-get` to be allowed to install, or null where that is not possible. */
export function aptPrefix({ platform, release, hasApt, isRoot, hasSudo }: Rights): string[] | null {
  if (platform !== "linux" || !hasApt || !/^ID(_LIKE)?=.*\b(debian|ubuntu)\b/m.test(release)) return null;
  if (isRoot) return [];
  return hasSudo ? ["sudo", "-n"] : null;
}

/** getBrowser makes sure that there is a Chromium, installing Debian's where that is allowed. Rejects with one line. */
export async function getBrowser(): Promise<void> {
  if (findBrowser() !== null) return;
  if (process.env["CHROMIUM_PATH"]) {
    throw new Error(`Expected a browser at CHROMIUM_PATH, but there is no program: ${process.env["CHROMIUM_PATH"]}`);
  }
  await installPackages(["chromium"]);
  if (findBrowser() === null) throw new Error(advice);
}

/** installPackages installs Debian's packages where that is allowed. Rejects with one line where it is not. */
export async function installPackages(names: readonly string[]): Promise<void> {
  const prefix = aptPrefix({
    platform: process.platform,
    release: existsSync("/etc/os-release") ? readFileSync("/etc/os-release", "utf8") : "",
    hasApt: spawnSync("apt-get", ["--version"]).status === 0,
    isRoot: process.getuid?.() === 0,
    hasSudo: spawnSync("sudo", ["-n", "true"]).status === 0,
  });
  const needed = names.includes("chromium")
    ? advice
    : `Expected to be allowed to install ${names.join(", ")} with apt-get, and this machine does not allow it.`;
  if (prefix === null) throw new Error(needed);
  try {
    await install(prefix, ["update"], "Asking Debian for its packages");
    const args = ["install", "-y", "--no-install-recommends", ...names];
    await install(prefix, args, `Installing Debian's ${names.join(", ")}`);
  } catch (error) {
    throw new Error(`${needed} (${error instanceof Error ? error.message : String(error)})`);
  }
}

async function install(prefix: string[], args: string[], what: string): Promise<void> {
  const [program = "apt-get", ...rest] = [...prefix, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", ...args];
  await showProgress(what, { program, args: rest }, join(root, ".cache", "browser.log"));
}
