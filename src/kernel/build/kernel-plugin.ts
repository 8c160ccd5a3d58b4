import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";
import { bundleKernel, type KernelFiles } from "./bundle-kernel.ts";

const moduleName = "virtual:interleave-kernel";
const resolvedName = `\0${moduleName}`;
const kernelFolder = fileURLToPath(new URL("../", import.meta.url));
const servedAt = "/@interleave-kernel/";

/**
 * kernelPlugin makes `virtual:interleave-kernel`, whose default export is the address of every kernel file by name. A
 * build ships the files under names with their hash; the author's server makes them anew when the kernel changes.
 */
export function kernelPlugin(): Plugin {
  let files: Promise<KernelFiles> | undefined;
  let building = false;
  const filesNow = (): Promise<KernelFiles> => (files ??= bundleKernel());
  return {
    name: "interleave-kernel",
    configResolved(config) {
      building = config.command === "build";
    },
    resolveId(id) {
      return id === moduleName ? resolvedName : undefined;
    },
    async load(id) {
      if (id !== resolvedName) return undefined;
      const names = Object.keys(await filesNow());
      if (!building) return addressModule(names, (name) => JSON.stringify(`${servedAt}${name}`));
      const kernel = await filesNow();
      const references = new Map(
        names.map((name) => [name, this.emitFile({ type: "asset", name, source: kernel[name] ?? "" })]),
      );
      return addressModule(names, (name) => `import.meta.ROLLUP_FILE_URL_${references.get(name) ?? ""}`);
    },
    configureServer(server) {
      server.watcher.add(kernelFolder);
      server.watcher.on("change", (path) => {
        if (!path.startsWith(kernelFolder)) return;
        files = undefined;
        // No module of the page imports the kernel's sources, so nothing else tells the page.
        server.ws.send({ type: "full-reload", path: "*" });
      });
      server.middlewares.use((request, response, next) => {
        const name = request.url?.startsWith(servedAt) === true ? request.url.slice(servedAt.length) : undefined;
        if (name === undefined) {
          next();
          return;
        }
        filesNow().then((kernel) => {
          response.setHeader("Content-Type", "text/plain; charset=utf-8");
          response.end(kernel[name]);
        }, next);
      });
    },
  };
}

function addressModule(names: readonly string[], address: (name: string) => string): string {
  const members = names.map((name) => `${JSON.stringify(name)}: ${address(name)}`);
  return `export default { ${members.join(", ")} };`;
}
