import { expect, test } from "vitest";
import { isolationHeaders } from "../build/hosts/headers.ts";
import { hashOf } from "./hash-of.ts";
import { isolated } from "./isolated.ts";

test("an answer is isolated as every host is told to", async () => {
  const plain = new Response("x", { headers: { "Content-Type": "text/html", "Content-Encoding": "br", Vary: "*" } });
  const answer = isolated(await plain.arrayBuffer(), plain);
  for (const [name, value] of Object.entries(isolationHeaders)) expect(answer.headers.get(name)).toBe(value);
  expect(answer.headers.get("Content-Type")).toBe("text/html");
  expect([answer.headers.get("Content-Encoding"), answer.headers.get("Vary")]).toEqual([null, null]);
  expect(await answer.text()).toBe("x");
});

test("what the host says itself stands, and a status stays", () => {
  const headers = { "Cross-Origin-Embedder-Policy": "credentialless", "Content-Security-Policy": "default-src 'self'" };
  const answer = isolated(null, new Response("gone", { status: 404, headers }));
  expect(answer.status).toBe(404);
  for (const [name, value] of Object.entries(headers)) expect(answer.headers.get(name)).toBe(value);
});

test("a hash is the one that the build writes", async () => {
  // The first half of SHA-256 of nothing.
  expect(await hashOf(new ArrayBuffer(0))).toBe("47DEQpj8HBSa-_TImW-5JA");
});
