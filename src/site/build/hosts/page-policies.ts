import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The Content-Security-Policy of each page that has one, by its file below the site's base. */
export type PagePolicies = ReadonlyMap<string, string>;

const policyTag = /<meta\s[^>]*http-equiv=["']?content-security-policy["']?[^>]*>/i;

/** What a header can say and a meta tag cannot: no other site may put a page of this one into a frame. */
const headerOnly = "frame-ancestors 'self'";

/** readPolicies takes the policy of every page out of its own meta tag, so that a host can send the same as a header. */
export function readPolicies(folder: string): PagePolicies {
  const policies = new Map<string, string>();
  for (const file of globSync("**/*.html", { cwd: folder }).sort()) {
    const policy = policyIn(readFileSync(join(folder, file), "utf8"));
    if (policy !== null) policies.set(file.replaceAll("\\", "/"), `${policy};${headerOnly}`);
  }
  return policies;
}

/** policyIn is the policy in a page's meta tag, or null where it has none. */
export function policyIn(page: string): string | null {
  const tag = policyTag.exec(page)?.[0];
  const content = tag === undefined ? null : /\scontent=(?:"([^"]*)"|'([^']*)')/i.exec(tag);
  const text = content?.[1] ?? content?.[2];
  if (text === undefined) return null;
  return text
    .replaceAll("&#39;", "'")
    .replaceAll("&quot;", '"')
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&")
    .trim();
}

/** addressesOf is under which addresses a host answers with a page's file: `lessons/x/index.html` at `/lessons/x/` too. */
export function addressesOf(file: string, base: string): string[] {
  const folder = file.replace(/(^|\/)index\.html$/, "$1");
  return folder === file ? [`${base}${file}`] : [`${base}${folder}`, `${base}${file}`];
}
