import { readFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { type Plugin, rolldown } from "rolldown";
import { type BuiltLibrary, buildLibrary } from "./build-library.ts";
import { extractLibrary } from "./extract-library.ts";
import { frameDocuments } from "./frame-documents.ts";
import { laterScripts } from "./library-plan.ts";
import { guestPrologue, laterPrologue } from "./script-prologue.ts";

/** The kernel as files for the site, by name: all that the embedded engine fetches. */
export type KernelFiles = Readonly<Record<string, string>>;

let library: Promise<{ readonly files: KernelFiles; readonly laterData: BuiltLibrary["laterData"] }> | undefined;

/** bundleKernel makes the frame's document, the guest's script, and Node's library in chunks with its facts. */
export async function bundleKernel(): Promise<KernelFiles> {
  library ??= libraryFiles();
  const [{ files, laterData }, frame, helper, stripper, guest, later] = await Promise.all([
    library,
    bundle("../frame.ts"),
    bundle("../computing/main.ts"),
    bundle("../stripping/main.ts"),
    bundle("../guest/main.ts", undefined, guestPrologue),
    Promise.all(laterScripts.map(async ({ name }) => [name, await bundleLater(name)] as const)),
  ]);
  const scripts = later.map(([name, text]) => [
    `${name}.js`,
    `globalThis.$data=${JSON.stringify(laterData[name] ?? {})};\n${text}`,
  ]);
  const documents = frameDocuments(frame);
  return {
    ...files,
    ...(Object.fromEntries(scripts) as KernelFiles),
    "package-licenses.txt": await packageLicenses(),
    "kernel-helper.js": helper,
    "kernel-stripper.js": stripper,
    "guest.js": guest,
    "frame.txt": documents.frame,
    "carrier.html": documents.carrier,
  };
}

async function libraryFiles(): Promise<Awaited<NonNullable<typeof library>>> {
  const { chunks, facts, laterData } = buildLibrary(await extractLibrary());
  const scripts = Object.entries(chunks).map(([name, text]) => [`library-${name}.js`, text]);
  const files = {
    ...(Object.fromEntries(scripts) as Record<string, string>),
    "library-facts.json": JSON.stringify(facts),
    "node-license.txt": await nodeLicense(),
  };
  return { files, laterData };
}

/** The licence of Node, whose library the site ships; it lies beside the binary that npm installed. */
async function nodeLicense(): Promise<string> {
  const path = join(dirname(process.execPath), "..", "LICENSE");
  return readFile(path, "utf8").catch(() => {
    throw new Error(`Expected Node's licence at ${path}: install the project's own Node with npm ci.`);
  });
}

/** A later script is evaluated in a guest whose global object is Node's: it takes the browser's from the kernel. */
async function bundleLater(name: string): Promise<string> {
  const inPlaceOf: Readonly<Record<string, string>> = {
    "/guest/host.ts": fileURLToPath(new URL("../later/guest-host.ts", import.meta.url)),
    "/intrinsics.ts": fileURLToPath(new URL("../later/guest-intrinsics.ts", import.meta.url)),
  };
  const lent: Plugin = {
    name: "what-the-guest-lends",
    resolveId(id: string, importer: string | undefined) {
      // A file of the guest's own folder names the host without the folder.
      const path = importer === undefined ? id : resolve(dirname(importer), id);
      return Object.entries(inPlaceOf).find(([end]) => path.endsWith(end))?.[1];
    },
  };
  return bundle(`../later/${name.slice("kernel-".length)}.ts`, lent, laterPrologue);
}

async function bundle(entry: string, plugin?: Plugin, intro = ""): Promise<string> {
  const build = await rolldown({
    input: fileURLToPath(new URL(entry, import.meta.url)),
    plugins: [plugin],
    platform: "browser",
    tsconfig: false,
    logLevel: "silent",
  });
  const { output } = await build.generate({ format: "iife", intro, minify: true, codeSplitting: false });
  await build.close();
  for (const id of output[0].moduleIds) {
    const folder = /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(id.replaceAll("\\", "/"))?.[0];
    if (folder !== undefined) bundledPackages.add(folder);
  }
  return output[0].code;
}

/** Folders of the packages that any of the scripts holds a part of. */
const bundledPackages = new Set<string>();

/** The licences of the packages whose code the kernel's scripts hold. */
async function packageLicenses(): Promise<string> {
  const texts = await Promise.all(
    [...bundledPackages].sort().map(async (folder) => {
      const { name, version } = JSON.parse(await readFile(join(folder, "package.json"), "utf8")) as Record<
        string,
        string
      >;
      return `## ${name} - ${version}\n\n${await readFile(join(folder, "LICENSE"), "utf8")}`;
    }),
  );
  return texts.join("\n");
}
