import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

/** foundProgram is where a server program lies on this machine, or null. Debian's servers lie where only root looks. */
export function foundProgram(name: string): string | null {
  const folders = [...(process.env["PATH"] ?? "").split(delimiter), "/usr/sbin", "/usr/local/sbin"];
  for (const place of folders.filter((folder) => folder !== "").map((folder) => join(folder, name))) {
    try {
      accessSync(place, constants.X_OK);
      return place;
    } catch {
      continue;
    }
  }
  return null;
}
