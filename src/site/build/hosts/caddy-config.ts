import { caching, everywhereHeaders, hashedFolders, hostFiles } from "./headers.ts";
import type { ServerPlace } from "./nginx-config.ts";
import { addressesOf, type PagePolicies } from "./page-policies.ts";

/** caddyConfig writes a Caddyfile with one site. */
export function caddyConfig(base: string, policies: PagePolicies, place: ServerPlace): string {
  const headers = Object.entries(everywhereHeaders).map(([name, value]) => `    ${name} ${quoted(value)}`);
  const hashed = hashedFolders.map((folder) => `${base}${folder}*`).join(" ");
  const ofPages = [...policies].flatMap(([file, policy], index) => [
    `  @page${index} path ${addressesOf(file, base).join(" ")}`,
    `  header @page${index} Content-Security-Policy ${quoted(policy)}`,
  ]);
  const ofMissing = policies.get("404.html");
  return `# Interleave on Caddy. Written by the build: set the address and "root".
${place.listen} {
  root * ${quoted(place.root)}
  header {
${headers.join("\n")}
  }
  @hashed path ${hashed}
  @others not path ${hashed}
  header @others Cache-Control ${quoted(caching.other)}
  header @hashed Cache-Control ${quoted(caching.hashed)}
${ofPages.join("\n")}
  @ofHosts path ${hostFiles.map((name) => base + name).join(" ")}
  error @ofHosts 404
  # The build has packed what is worth it.
  file_server {
    precompressed br gzip
  }
  handle_errors {
    header Cache-Control ${quoted(caching.other)}
${ofMissing === undefined ? "" : `    header Content-Security-Policy ${quoted(ofMissing)}\n`}    rewrite * ${base}404.html
    file_server {
      precompressed br gzip
    }
  }
}
`;
}

function quoted(text: string): string {
  return `"${text.replaceAll("\\", "\\\\").replaceAll('"', '\\"')}"`;
}
