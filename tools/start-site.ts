// The second half of `npm start`, on the project's own Node: build, serve, say where.
import { join } from "node:path";
import { buildSite } from "./build-site.ts";
import { serveOnFreePort } from "./serve-on-free-port.ts";
import { root } from "./show-progress.mjs";

const firstPort = 4321;

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
  process.on(signal, () => {
    process.stdout.write("\n");
    process.exit(0);
  });
}

try {
  await buildSite();
  const { origin, port } = await serveOnFreePort(join(root, "dist"), firstPort);
  if (port !== firstPort) console.log(`Port ${firstPort} is taken, so the next free one is used.`);
  console.log(`Interleave is at ${origin}  (Ctrl-C ends it)`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
