import { caching, everywhereHeaders, hashedFolders, type Headers } from "./headers.ts";
import { addressesOf, type PagePolicies } from "./page-policies.ts";

/** vercelConfig writes `vercel.json`. Where two of its rules set the same header, Vercel takes the later one. */
export function vercelConfig(base: string, policies: PagePolicies): string {
  const rules = [
    rule(`${base}(.*)`, { ...everywhereHeaders, "Cache-Control": caching.other }),
    ...hashedFolders.map((folder) => rule(`${base}${folder}(.*)`, { "Cache-Control": caching.hashed })),
    ...[...policies].map(([file, policy]) =>
      rule(addressesOf(file, base)[0]?.replaceAll(".", "\\.") ?? base, { "Content-Security-Policy": policy }),
    ),
  ];
  return `${JSON.stringify({ cleanUrls: false, trailingSlash: true, headers: rules }, null, 2)}\n`;
}

function rule(source: string, headers: Headers): object {
  return { source, headers: Object.entries(headers).map(([key, value]) => ({ key, value })) };
}
