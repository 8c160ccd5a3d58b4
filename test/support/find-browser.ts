import { accessSync, constants, statSync } from "node:fs";
import { delimiter, join } from "node:path";

/** The names under which a Chromium is usually installed, the most wanted first. */
const names = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "microsoft-edge", "chrome"];

/** What finding a browser depends on: the machine's variables and its operating system. */
export interface Machine {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: string;
}

/** browserPlaces is where a Chromium may be on a machine, in the order in which to look. */
export function browserPlaces({ env, platform }: Machine): string[] {
  if (env["CHROMIUM_PATH"]) return [env["CHROMIUM_PATH"]];
  if (platform === "darwin") {
    const homes = ["/Applications", ...(env["HOME"] ? [join(env["HOME"], "Applications")] : [])];
    const apps = ["Chromium", "Google Chrome", "Microsoft Edge"];
    return homes.flatMap((home) => apps.map((app) => join(home, `${app}.app`, "Contents", "MacOS", app)));
  }
  if (platform === "win32") {
    const homes = [env["PROGRAMFILES"], env["PROGRAMFILES(X86)"], env["LOCALAPPDATA"]].filter(
      (home) => home !== undefined,
    );
    const programs = ["Chromium/Application/chrome.exe", "Google/Chrome/Application/chrome.exe"];
    return homes.flatMap((home) =>
      [...programs, "Microsoft/Edge/Application/msedge.exe"].map((program) => join(home, program)),
    );
  }
  const folders = (env["PATH"] ?? "").split(delimiter).filter((folder) => folder !== "");
  return names.flatMap((name) =>
    [...new Set([...folders, "/usr/bin", "/snap/bin"])].map((folder) => join(folder, name)),
  );
}

/** findBrowser is the path of an installed Chromium, or null where there is none. `CHROMIUM_PATH` overrules the search. */
export function findBrowser(machine: Machine = process, isProgram = isExecutableFile): string | null {
  return browserPlaces(machine).find(isProgram) ?? null;
}

function isExecutableFile(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
