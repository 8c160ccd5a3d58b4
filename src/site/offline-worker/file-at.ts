import type { Build } from "./wire.ts";

/** What a build has at an address: a file, or another address. */
export type FoundAt = { readonly file: string } | { readonly redirect: string } | null;

/** fileAt finds what a build has at a path of the host. */
export function fileAt({ files }: Pick<Build, "files">, base: string, pathname: string): FoundAt {
  if (!pathname.startsWith(base)) return null;
  const path = decoded(pathname.slice(base.length));
  if (path === null) return null;
  const file = path === "" || path.endsWith("/") ? `${path}index.html` : path;
  if (Object.hasOwn(files, file)) return { file };
  return Object.hasOwn(files, `${path}/index.html`) ? { redirect: `${pathname}/` } : null;
}

function decoded(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}
