import { join } from "node:path";
import type { Plugin } from "vite";

/** reloadExamples is a Vite plugin that reloads the pages of the dev server when a file of `examples/` changes. */
export function reloadExamples(root: string): Plugin {
  const examples = join(root, "examples");
  return {
    name: "interleave:reload-examples",
    apply: "serve",
    configureServer(server) {
      server.watcher.add(examples);
      server.watcher.on("all", (_event, path) => {
        if (!path.startsWith(examples)) return;
        // Pages read examples from the disk while they render, so nothing in the module graph knows that they changed.
        for (const environment of Object.values(server.environments)) environment.moduleGraph.invalidateAll();
        server.ws.send({ type: "full-reload", path: "*" });
      });
    },
  };
}
