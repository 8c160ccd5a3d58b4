/** The part of package-lock.json that is looked at. */
export interface Lock {
  readonly packages: Readonly<
    Record<
      string,
      {
        readonly resolved?: string;
        readonly link?: boolean;
        readonly integrity?: string;
        readonly inBundle?: boolean;
        readonly optionalDependencies?: Readonly<Record<string, string>>;
      }
    >
  >;
}

/**
 * lockFaults says where a lock would install differently elsewhere: a package for another platform that is named but
 * not locked makes `npm ci` fail there, and an address binds it to one registry.
 */
export function lockFaults({ packages }: Lock): string[] {
  return Object.entries(packages).flatMap(([path, entry]) => {
    const name = path === "" ? "this project" : path;
    const faults: string[] = [];
    for (const optional of Object.keys(entry.optionalDependencies ?? {})) {
      if (isLocked(packages, path, optional)) continue;
      faults.push(
        `${name}: Expected its optional dependency "${optional}" in the lock, but it is not there: pin a version whose packages all exist.`,
      );
    }
    if (entry.resolved !== undefined && !entry.link) {
      faults.push(`${name}: Expected no "resolved" address in the lock: run npm with the .npmrc of this project.`);
    }
    if (path !== "" && !entry.link && !entry.inBundle && entry.integrity === undefined) {
      faults.push(`${name}: Expected an "integrity" in the lock, but there is none: install it from a registry.`);
    }
    return faults;
  });
}

function isLocked(packages: Lock["packages"], path: string, name: string): boolean {
  for (let folder = path; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf("node_modules/") - 1))) {
    if (Object.hasOwn(packages, `${folder === "" ? "" : `${folder}/`}node_modules/${name}`)) return true;
    if (folder === "") return false;
  }
}
