import { caching, everywhereHeaders, hashedFolders, type Headers } from "./headers.ts";
import { addressesOf, type PagePolicies } from "./page-policies.ts";

/** What Cloudflare reads of a `_headers` file: so many rules, and so many characters in a line. Netlify has no such limits. */
const most = { rules: 100, line: 2000 };

/**
 * headersFile writes `_headers` for Netlify and Cloudflare Pages. Both join the headers of all rules that match, so no
 * header may come from two of them: what is not hashed has no rule, since both hosts let nothing else be kept unasked.
 */
export function headersFile(base: string, policies: PagePolicies): string {
  const rules = [
    rule(`${base}*`, everywhereHeaders),
    ...hashedFolders.map((folder) => rule(`${base}${folder}*`, { "Cache-Control": caching.hashed })),
  ];
  const ofPages = [...policies].flatMap(([file, policy]) => {
    const [address = base] = addressesOf(file, base);
    return policy.length + 30 > most.line ? [] : [rule(address, { "Content-Security-Policy": policy })];
  });
  // A page whose rule finds no room keeps the policy in its meta tag.
  return `${[...rules, ...ofPages].slice(0, most.rules).join("\n")}\n`;
}

function rule(address: string, headers: Headers): string {
  return [address, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join("\n");
}
