import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { apacheConfig } from "./apache-config.ts";
import { caddyConfig } from "./caddy-config.ts";
import { headersFile } from "./netlify-headers.ts";
import { nginxConfig } from "./nginx-config.ts";
import { readPolicies } from "./page-policies.ts";
import { vercelConfig } from "./vercel-config.ts";

/** Where the files go, and what the site's base path is. */
export interface HostFiles {
  /** The built site. */
  readonly folder: string;
  /** Where the configurations of servers go that do not lie in the site itself. */
  readonly servers: string;
  readonly base: string;
}

/** writeHostFiles writes what tells each host which headers to send: into the built site, or beside it. */
export function writeHostFiles({ folder, servers, base }: HostFiles): void {
  const policies = readPolicies(folder);
  const root = "/var/www/interleave";
  mkdirSync(servers, { recursive: true });
  writeFileSync(join(folder, "_headers"), headersFile(base, policies));
  writeFileSync(join(folder, "vercel.json"), vercelConfig(base, policies));
  writeFileSync(join(folder, ".htaccess"), apacheConfig(base, policies));
  // GitHub Pages would leave out every folder that begins with an underscore.
  writeFileSync(join(folder, ".nojekyll"), "");
  writeFileSync(join(servers, "nginx.conf"), nginxConfig(base, policies, { listen: "80", root }));
  writeFileSync(join(servers, "Caddyfile"), caddyConfig(base, policies, { listen: "example.org", root }));
}
