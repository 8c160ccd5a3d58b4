/** Where a deployment lives, as Astro takes it. */
export interface SiteAddress {
  /** The origin, such as `https://example.org`; undefined where none is known. */
  readonly site?: string;
  /** The path that every address of the site begins with, with a slash at both ends. */
  readonly base: string;
  /** Where a reader can mend a page: the address of the folder with its sources, with a slash at its end. */
  readonly edit?: string;
}

/** What a deployer may set. */
export interface AddressVariables {
  readonly SITE_URL?: string | undefined;
  readonly BASE_PATH?: string | undefined;
  readonly EDIT_URL?: string | undefined;
}

/** readSiteAddress gives where a deployment lives, or says in one line for each variable what is wrong with it. */
export function readSiteAddress({
  SITE_URL,
  BASE_PATH,
  EDIT_URL,
}: AddressVariables): SiteAddress | { readonly faults: string[] } {
  const siteFault = SITE_URL ? faultOfSite(SITE_URL) : null;
  const baseFault = BASE_PATH ? faultOfBase(BASE_PATH) : null;
  const editFault = EDIT_URL ? faultOfAddress(EDIT_URL) : null;
  const faults = [
    ...(siteFault === null ? [] : [`SITE_URL is ${JSON.stringify(SITE_URL)}: ${siteFault}`]),
    ...(baseFault === null ? [] : [`BASE_PATH is ${JSON.stringify(BASE_PATH)}: ${baseFault}`]),
    ...(editFault === null ? [] : [`EDIT_URL is ${JSON.stringify(EDIT_URL)}: ${editFault}`]),
  ];
  if (faults.length > 0) return { faults };
  const base = `/${(BASE_PATH ?? "").replace(/^\/|\/$/g, "")}/`.replace("//", "/");
  return {
    base,
    ...(SITE_URL ? { site: new URL(SITE_URL).origin } : {}),
    ...(EDIT_URL ? { edit: EDIT_URL.replace(/\/*$/, "/") } : {}),
  };
}

function faultOfSite(text: string): string | null {
  const fault = faultOfAddress(text);
  if (fault !== null) return fault;
  const { origin, pathname } = new URL(text);
  if (pathname === "/") return null;
  return `expected no path in it: write SITE_URL=${origin} and BASE_PATH=${pathname.replace(/\/?$/, "/")}.`;
}

function faultOfAddress(text: string): string | null {
  if (text !== text.trim() || /\s/.test(text))
    return "expected an address without spaces, such as https://example.org.";
  if (!/^https?:\/\//i.test(text)) return "expected an address that begins with https://, such as https://example.org.";
  const url = URL.parse(text);
  if (url === null) return "expected an address that a browser can read, such as https://example.org.";
  if (url.username !== "" || url.password !== "") return "expected an address without a user name or password.";
  if (url.search !== "" || url.hash !== "") return "expected an address without ? and #.";
  return null;
}

function faultOfBase(text: string): string | null {
  if (/\s/.test(text)) return "expected a path without spaces, such as /interleave/.";
  if (/^[a-z][a-z0-9+.-]*:/i.test(text) || text.startsWith("//")) {
    return "expected a path alone, such as /interleave/: the host belongs into SITE_URL.";
  }
  if (text.includes("\\")) return "expected slashes, not backslashes, such as /interleave/.";
  const parts = text.replace(/^\/|\/$/g, "").split("/");
  if (parts.some((part) => part === "." || part === "..")) return 'expected a path without "." and "..".';
  if (parts.length > 1 && parts.includes("")) return "expected one slash between two names.";
  const odd = /[^A-Za-z0-9._~/-]/u.exec(text)?.[0];
  if (odd !== undefined)
    return `expected letters, digits, "-", "." and "_" in the path, but it has ${JSON.stringify(odd)}.`;
  return null;
}
