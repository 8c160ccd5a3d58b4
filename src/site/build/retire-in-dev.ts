import type { Plugin } from "vite";
import { bundledWorker } from "./write-worker.ts";

/**
 * retireInDev has the author's server answer `sw.js` with the worker that ends all others: a built site that was served at
 * the same address before would stay in the browser, and hide what its author writes.
 */
export function retireInDev(base: string): Plugin {
  return {
    name: "interleave-retire-in-dev",
    apply: "serve",
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        if (request.url !== `${base}sw.js` && request.url !== "/sw.js") {
          next();
          return;
        }
        bundledWorker("retire").then((text) => {
          response.setHeader("Content-Type", "text/javascript; charset=utf-8");
          response.setHeader("Cache-Control", "no-cache");
          response.end(text);
        }, next);
      });
    },
  };
}
