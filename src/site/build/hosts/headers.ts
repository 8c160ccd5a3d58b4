// What every host is to send with every file. The configurations of all hosts, and the servers of this project, are made of it.

/** The headers of one answer, by name. */
export type Headers = Readonly<Record<string, string>>;

/** isolationHeaders make a page cross-origin isolated, which shared memory needs. */
export const isolationHeaders: Headers = {
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Embedder-Policy": "require-corp",
  "Cross-Origin-Resource-Policy": "same-origin",
};

/** neededHeaders are those without which a host is found wanting. */
export const neededHeaders: Headers = { ...isolationHeaders, "X-Content-Type-Options": "nosniff" };

/** everywhereHeaders go with every answer, whatever it holds. */
export const everywhereHeaders: Headers = {
  ...neededHeaders,
  "Referrer-Policy": "strict-origin-when-cross-origin",
};

/** Folders whose files have a hash of their content in their names, below the site's base. */
export const hashedFolders: readonly string[] = ["_astro/", "search/texts/"];

/** The caching of a file that never changes, and of one that must be asked for each time. */
export const caching = { hashed: "public, max-age=31536000, immutable", other: "no-cache" } as const;

/** cachingOf is how long a file may be kept by a browser; its path is below the site's base, without a slash before it. */
export function cachingOf(path: string): string {
  return hashedFolders.some((folder) => path.startsWith(folder)) ? caching.hashed : caching.other;
}

/** Files that speak to the host and are not part of the site. */
export const hostFiles: readonly string[] = ["_headers", "vercel.json", ".htaccess", ".nojekyll"];
