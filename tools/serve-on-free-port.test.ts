import { expect, test } from "vitest";
import { serveOnFreePort } from "./serve-on-free-port.ts";
import type { ServedFolder } from "./serve-folder.ts";

function servingFrom(free: number, tried: number[] = []): (folder: string, port: number) => Promise<ServedFolder> {
  return (_, port) => {
    tried.push(port);
    if (port < free) return Promise.reject(Object.assign(new Error("taken"), { code: "EADDRINUSE" }));
    const close = (): Promise<void> => Promise.resolve();
    return Promise.resolve({ origin: `http://localhost:${port}`, port, close, [Symbol.asyncDispose]: close });
  };
}

test("the wanted port is used where it is free", async () => {
  expect((await serveOnFreePort("dist", 4321, servingFrom(4321))).port).toBe(4321);
});

test("the next free port is used where it is not", async () => {
  const tried: number[] = [];
  expect((await serveOnFreePort("dist", 4321, servingFrom(4323, tried))).port).toBe(4323);
  expect(tried).toEqual([4321, 4322, 4323]);
});

test("no free port at all is one clear line", async () => {
  await expect(serveOnFreePort("dist", 4321, servingFrom(99_999))).rejects.toThrow("Expected a free port");
});

test("another fault is not taken for a busy port", async () => {
  const broken = (): Promise<ServedFolder> => Promise.reject(new Error("broken"));
  await expect(serveOnFreePort("dist", 4321, broken)).rejects.toThrow("broken");
});
