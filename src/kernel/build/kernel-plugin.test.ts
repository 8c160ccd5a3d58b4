import { EventEmitter } from "node:events";
import { beforeEach, expect, test, vi } from "vitest";
import type { KernelFiles } from "./bundle-kernel.ts";
import { kernelPlugin } from "./kernel-plugin.ts";

const bundles = vi.hoisted(() => ({ made: 0, failure: undefined as Error | undefined }));

vi.mock("./bundle-kernel.ts", () => ({
  bundleKernel: (): Promise<KernelFiles> => {
    bundles.made += 1;
    if (bundles.failure !== undefined) return Promise.reject(bundles.failure);
    return Promise.resolve({ "guest.js": `guest ${bundles.made}`, "frame.txt": "frame", "carrier.html": "carrier" });
  },
}));

type Next = (error?: unknown) => void;
type Middleware = (
  request: { url?: string },
  response: { setHeader: (name: string, value: string) => void; end: (text?: string) => void },
  next: Next,
) => void;

/** The hooks of the plugin, as Vite calls them. */
interface Hooks {
  configResolved(config: { command: string }): void;
  resolveId(id: string): string | undefined;
  load(this: object, id: string): Promise<string | undefined>;
  configureServer(server: object): void;
}

function pluginFor(command: "build" | "serve"): { hooks: Hooks; id: string } {
  const hooks = kernelPlugin() as unknown as Hooks;
  hooks.configResolved({ command });
  return { hooks, id: hooks.resolveId("virtual:interleave-kernel") ?? "" };
}

/** A server as far as the plugin uses it. */
function serve(hooks: Hooks): {
  get: (url: string) => Promise<string>;
  change: (path: string) => void;
  told: object[];
} {
  const middlewares: Middleware[] = [];
  const watcher = Object.assign(new EventEmitter(), { add() {} });
  const told: object[] = [];
  hooks.configureServer({
    watcher,
    ws: { send: (message: object) => told.push(message) },
    middlewares: { use: (middleware: Middleware) => middlewares.push(middleware) },
  });
  return {
    told,
    change: (path) => void watcher.emit("change", path),
    get: (url) =>
      new Promise((resolve) => {
        const headers: string[] = [];
        middlewares[0]?.(
          { url },
          {
            setHeader: (name, value) => headers.push(`${name}: ${value}`),
            end: (text) => {
              resolve([...headers, text].join("\n"));
            },
          },
          (error) => {
            resolve(error === undefined ? "next" : `next with ${(error as Error).message}`);
          },
        );
      }),
  };
}

beforeEach(() => {
  bundles.made = 0;
  bundles.failure = undefined;
});

test("the module's default export says where each file is, and that address is served", async () => {
  const { hooks, id } = pluginFor("serve");
  expect(await hooks.load.call({}, id)).toBe(
    'export default { "guest.js": { address: "/@interleave-kernel/guest.js" }, "frame.txt": { address: "/@interleave-kernel/frame.txt" }, "carrier.html": { address: "/@interleave-kernel/carrier.html" } };',
  );
  const { get } = serve(hooks);
  expect(await get("/@interleave-kernel/guest.js")).toBe("Content-Type: text/javascript; charset=utf-8\nguest 1");
  expect(await get("/@interleave-kernel/frame.txt")).toBe("Content-Type: text/plain; charset=utf-8\nframe");
  expect(await get("/@interleave-kernel/carrier.html")).toBe("Content-Type: text/html; charset=utf-8\ncarrier");
  expect(await get("/index.html")).toBe("next");
  expect(bundles.made).toBe(1);
});

test("other modules are left to others", async () => {
  const { hooks } = pluginFor("serve");
  expect(hooks.resolveId("virtual:other")).toBeUndefined();
  expect(await hooks.load.call({}, "virtual:interleave-kernel")).toBeUndefined();
});

test("a change in the kernel makes the files anew and reloads the page; one elsewhere does not", async () => {
  const { hooks } = pluginFor("serve");
  const { get, change, told } = serve(hooks);
  await get("/@interleave-kernel/guest.js");
  change(new URL("../../site/elements/run-example.ts", import.meta.url).pathname);
  expect([await get("/@interleave-kernel/guest.js"), told]).toEqual([expect.stringContaining("guest 1"), []]);
  change(new URL("../guest/main.ts", import.meta.url).pathname);
  expect(told).toHaveLength(1);
  expect(await get("/@interleave-kernel/guest.js")).toContain("guest 2");
});

test("a kernel that does not build is the server's error, until it is mended", async () => {
  bundles.failure = new Error("Unexpected token");
  const { hooks } = pluginFor("serve");
  const { get, change } = serve(hooks);
  expect(await get("/@interleave-kernel/guest.js")).toBe("next with Unexpected token");
  bundles.failure = undefined;
  change(new URL("../guest/main.ts", import.meta.url).pathname);
  expect(await get("/@interleave-kernel/guest.js")).toContain("guest 2");
});

test("a build ships each file and names it by the bundler's reference, with its length", async () => {
  const { hooks, id } = pluginFor("build");
  const emitted: unknown[] = [];
  const text = await hooks.load.call({ emitFile: (file: object) => `ref${emitted.push(file)}` }, id);
  expect(emitted).toEqual([
    { type: "asset", name: "guest.js", source: "guest 1" },
    { type: "asset", name: "frame.txt", source: "frame" },
    { type: "asset", name: "carrier.html", source: "carrier" },
  ]);
  expect(text).toBe(
    'export default { "guest.js": { address: import.meta.ROLLUP_FILE_URL_ref1, length: 7 }, "frame.txt": { address: import.meta.ROLLUP_FILE_URL_ref2, length: 5 }, "carrier.html": { address: import.meta.ROLLUP_FILE_URL_ref3, length: 7 } };',
  );
});
