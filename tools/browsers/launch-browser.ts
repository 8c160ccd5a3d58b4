import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findBrowser } from "#support/find-browser.ts";

/** A kind of browser that the engine is tried in, as its maker or Debian ships it. */
export type BrowserKind = "chromium" | "firefox" | "webkit";

/** Debian's packages for a kind. */
export const packagesOf: Readonly<Record<BrowserKind, readonly string[]>> = {
  chromium: ["chromium"],
  firefox: ["firefox-esr"],
  // MiniBrowser comes with the library that the driver's package needs; it wants a screen, so a virtual one too.
  webkit: ["webkit2gtk-driver", "xvfb", "xauth"],
};

/** A browser that has an address open, until it is closed. */
export interface LaunchedBrowser {
  close(): Promise<void>;
}

/** Firefox's first-run pages and background requests, off. */
const firefoxPreferences = `user_pref("browser.shell.checkDefaultBrowser", false);
user_pref("browser.startup.homepage_override.mstone", "ignore");
user_pref("browser.aboutwelcome.enabled", false);
user_pref("datareporting.policy.dataSubmissionEnabled", false);
user_pref("app.update.enabled", false);
user_pref("network.captive-portal-service.enabled", false);
user_pref("network.connectivity-service.enabled", false);
`;

const webkitFolders = "/usr/lib";

/** programOf is where a kind of browser lies on this machine; null where it is not installed. */
export function programOf(kind: BrowserKind): string | null {
  if (kind === "chromium") return findBrowser();
  if (kind === "firefox") return ["/usr/bin/firefox-esr", "/usr/bin/firefox"].find(existsSync) ?? null;
  if (!existsSync("/usr/bin/xvfb-run") || !existsSync(webkitFolders)) return null;
  const folders = readdirSync(webkitFolders).filter((name) => name.endsWith("-linux-gnu"));
  const found = folders.flatMap((folder) =>
    ["webkit2gtk-4.1", "webkit2gtk-4.0", "webkitgtk-6.0"].map((name) =>
      join(webkitFolders, folder, name, "MiniBrowser"),
    ),
  );
  return found.find(existsSync) ?? null;
}

/** launchBrowser opens an address in a new profile, without a window that anyone sees and without a driver. */
export async function launchBrowser(kind: BrowserKind, address: string): Promise<LaunchedBrowser> {
  const program = programOf(kind);
  if (program === null) throw new Error(`Expected ${kind} to be installed: ${packagesOf[kind].join(", ")}.`);
  const profile = await mkdtemp(join(tmpdir(), `interleave-${kind}-`));
  const child = await start(kind, program, profile, address);
  return {
    async close() {
      if (child.pid !== undefined) endGroup(child.pid);
      await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
}

async function start(kind: BrowserKind, program: string, profile: string, address: string): Promise<ChildProcess> {
  // A group of its own, so that every process of the browser ends with it.
  const options = { stdio: "ignore", detached: true, env: { ...process.env, HOME: profile } } as const;
  switch (kind) {
    case "chromium": {
      const flags = [
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--no-first-run",
        "--disable-background-networking",
      ];
      return spawn(program, [...flags, `--user-data-dir=${profile}`, "--remote-debugging-port=0", address], options);
    }
    case "firefox":
      await writeFile(join(profile, "user.js"), firefoxPreferences);
      return spawn(program, ["--headless", "--no-remote", "--profile", profile, address], options);
    case "webkit":
      return spawn("xvfb-run", ["-a", program, "--private", address], {
        ...options,
        // Its sandbox needs rights that a container does not give.
        env: { ...options.env, WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: "1", WEBKIT_DISABLE_COMPOSITING_MODE: "1" },
      });
  }
}

function endGroup(leader: number): void {
  try {
    process.kill(-leader, "SIGKILL");
  } catch {
    // It has ended by itself.
  }
}
