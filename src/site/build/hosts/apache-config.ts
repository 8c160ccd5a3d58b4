import { caching, everywhereHeaders, hashedFolders, hostFiles } from "./headers.ts";
import { addressesOf, type PagePolicies } from "./page-policies.ts";

/** apacheConfig writes the `.htaccess` that lies in the site's folder. */
export function apacheConfig(base: string, policies: PagePolicies): string {
  const headers = Object.entries(everywhereHeaders).map(
    ([name, value]) => `Header always set ${name} ${quoted(value)}`,
  );
  const hashed = hashedFolders.map((folder) => escaped(base + folder)).join("|");
  const ofPages = [...policies].map(([file, policy]) =>
    within(
      addressesOf(file, base)
        .map((address) => `%{REQUEST_URI} =~ m#^${escaped(address)}(\\.br|\\.gz)?$#`)
        .join(" || "),
      `Header always set Content-Security-Policy ${quoted(policy)}`,
    ),
  );
  return `# Interleave on Apache. Written by the build. Needs AllowOverride All, mod_headers, mod_rewrite, mod_mime and mod_dir.
Options -Indexes -MultiViews
DirectoryIndex index.html
ErrorDocument 404 ${base}404.html
AddDefaultCharset utf-8
AddType text/javascript .js .mjs
AddType text/markdown .md
AddCharset utf-8 .js .mjs .css .json .svg .xml .txt .md

${headers.join("\n")}
Header always set Cache-Control ${quoted(caching.other)}
${within(`%{REQUEST_URI} =~ m#^(${hashed})#`, `Header always set Cache-Control ${quoted(caching.hashed)}`)}
${ofPages.join("\n")}
RewriteEngine On
RewriteBase ${base}
RewriteRule ^(${hostFiles.map(escaped).join("|")})$ - [R=404,L]

# The build has packed what is worth it. "br" is not the language Breton here.
RemoveLanguage .br
RemoveType .gz
AddEncoding br .br
AddEncoding gzip .gz
Header append Vary Accept-Encoding
RewriteCond %{HTTP:Accept-Encoding} \\bbr\\b
RewriteCond %{REQUEST_FILENAME}.br -f
RewriteRule ^(.+)$ $1.br [L]
RewriteCond %{HTTP:Accept-Encoding} \\bgzip\\b
RewriteCond %{REQUEST_FILENAME}.gz -f
RewriteRule ^(.+)$ $1.gz [L]
`;
}

function within(condition: string, line: string): string {
  return `<If ${quoted(condition)}>\n  ${line}\n</If>`;
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '\\"')}"`;
}

function escaped(text: string): string {
  return text.replaceAll(".", "\\.");
}
