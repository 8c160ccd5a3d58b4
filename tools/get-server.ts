import { existsSync } from "node:fs";
import { installPackages } from "./get-browser.ts";

const packages = {
  "/usr/sbin/nginx": "nginx",
  "/usr/lib/nginx/modules/ngx_http_brotli_static_module.so": "libnginx-mod-http-brotli-static",
};

/**
 * getServer makes sure that a machine that checks everything has Debian's nginx, for the suite of hosts. On a machine of
 * somebody's own nothing is installed, since Debian starts a server unasked: there the suite says what it skipped.
 */
export async function getServer(isChecker = Boolean(process.env["CI"])): Promise<void> {
  const missing = Object.entries(packages).flatMap(([path, name]) => (existsSync(path) ? [] : [name]));
  if (!isChecker || missing.length === 0) return;
  await installPackages(missing).catch((fault: unknown) => {
    console.error(`The suite of hosts goes without nginx: ${fault instanceof Error ? fault.message : String(fault)}`);
  });
}
