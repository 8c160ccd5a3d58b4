import { caching, everywhereHeaders, hashedFolders, hostFiles } from "./headers.ts";
import type { PagePolicies } from "./page-policies.ts";

/** What differs from machine to machine. */
export interface ServerPlace {
  /** What the server listens at, as the server writes it. */
  readonly listen: string;
  /** The folder in which the site lies: at its top, or below it under the name of the base path. */
  readonly root: string;
  /** Whether nginx has the module that sends Brotli files as they lie there. */
  readonly brotli?: boolean;
}

/** nginxConfig writes a server of nginx, for its sites-enabled folder. */
export function nginxConfig(base: string, policies: PagePolicies, place: ServerPlace): string {
  const hashed = hashedFolders.map((folder) => `  ${quoted(`~^${escaped(base + folder)}`)} ${quoted(caching.hashed)};`);
  const ofPages = [...policies].map(([file, policy]) => `  ${quoted(base + file)} ${quoted(policy)};`);
  const headers = Object.entries(everywhereHeaders).map(
    ([name, value]) => `  add_header ${name} ${quoted(value)} always;`,
  );
  return `# Interleave on nginx. Written by the build: set "listen" and "root", and put this among the sites of nginx.
# The names of pages are those of their files: nginx has found the file when it looks here.
map_hash_bucket_size 4096;
map_hash_max_size 8192;
map $uri $interleave_caching {
  default ${quoted(caching.other)};
${hashed.join("\n")}
}
map $uri $interleave_policy {
  default "";
${ofPages.join("\n")}
}

server {
  listen ${place.listen};
  root ${quoted(place.root)};
  index index.html;
  error_page 404 ${base}404.html;
  # A folder without its slash is sent on without naming a host or a port.
  absolute_redirect off;
  charset utf-8;
  charset_types text/css text/plain text/xml application/javascript application/json image/svg+xml;

  # The build has packed what is worth it.
  gzip_static on;
  gzip_vary on;
  ${place.brotli ? "" : "# With the package libnginx-mod-http-brotli-static: "}brotli_static on;

${headers.join("\n")}
  add_header Cache-Control $interleave_caching always;
  # An empty value is not sent.
  add_header Content-Security-Policy $interleave_policy always;

  location ~ \\.md$ {
    types { }
    default_type "text/markdown; charset=utf-8";
  }
  location ~ /(${hostFiles.map(escaped).join("|")})$ {
    return 404;
  }
}
`;
}

function quoted(text: string): string {
  return `"${text.replaceAll("\\", "\\\\").replaceAll('"', '\\"')}"`;
}

function escaped(text: string): string {
  return text.replaceAll(".", "\\.");
}
