import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";
import { bundleKernel, type KernelFiles } from "./bundle-kernel.ts";

const moduleName = "virtual:interleave-kernel";
const resolvedName = `\0${moduleName}`;
const kernelFolder = fileURLToPath(new URL("../", import.meta.url));
const servedAt = "/@interleave-kernel/";

/**
 * kernelPlugin makes `virtual:interleave-kernel`, whose default export says where every kernel file is, and a build's how long. A
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
      const kernel = await filesNow();
      if (!building) return filesModule(kernel, (name) => `{ address: ${JSON.stringify(`${servedAt}${name}`)} }`);
      const references = new Map(
        Object.entries(kernel).map(([name, source]) => [name, this.emitFile({ type: "asset", name, source })]),
      );
      return filesModule(kernel, (name, text) => {
        return `{ address: import.meta.ROLLUP_FILE_URL_${references.get(name) ?? ""}, length: ${text.length} }`;
      });
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
          response.setHeader("Content-Type", `${contentTypeOf(name)}; charset=utf-8`);
          response.end(kernel[name]);
        }, next);
      });
    },
  };
}

/** Most files are texts to the page; one is the script of a Web Worker, and one a document, and browsers ask what they are. */
function contentTypeOf(name: string): string {
  if (name.endsWith(".html")) return "text/html";
  return name.endsWith(".js") ? "text/javascript" : "text/plain";
}

function filesModule(files: KernelFiles, place: (name: string, text: string) => string): string {
  const members = Object.entries(files).map(([name, text]) => `${JSON.stringify(name)}: ${place(name, text)}`);
  return `export default { ${members.join(", ")} };`;
}
