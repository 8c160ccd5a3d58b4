// The frame's walls, word by word: whoever widens one has to change this test as well, and say why.
import { createHash } from "node:crypto";
import { expect, it } from "vitest";
import { bundleKernel } from "#kernel/build/bundle-kernel.ts";

/** What each directive of the frame's policy may name, and of its carrier's. */
const allowed = (hash: string): Readonly<Record<string, readonly string[]>> => ({
  // All that is not named below: connections, frames, images, fonts, styles, media, manifests.
  "default-src": ["'none'"],
  // The frame's own script, by its hash, stands in its document; guests and modules are blobs; programs may use eval as in
  // Node. WebKitGTK takes data: addresses only.
  "script-src": [`'sha256-${hash}'`, "'unsafe-eval'", "blob:", "data:"],
  "worker-src": ["blob:", "data:"],
});

/** The sources of each directive of a document's policy. */
function policyOf(document: string): Record<string, string[]> {
  const [, policy = ""] = /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(document) ?? [];
  const directives = policy.split(";").map((directive) => directive.trim().split(/\s+/));
  return Object.fromEntries(directives.map(([name = "", ...sources]) => [name, sources]));
}

const { "frame.txt": frame = "", "carrier.html": carrier = "" } = await bundleKernel();
const [, script = ""] = /<script>(.*)<\/script>$/s.exec(frame) ?? [];
const hash = createHash("sha256").update(script).digest("base64");

it("the frame's policy allows scripts that it makes itself, and nothing else", () => {
  expect(script.length).toBeGreaterThan(1000);
  expect(policyOf(frame)).toEqual(allowed(hash));
});

it("the carrier's policy is the frame's, and the carrier has nothing in it", () => {
  expect(policyOf(carrier)).toEqual(allowed(hash));
  const tags = [...carrier.matchAll(/<\/?([^\s>]+)/g)].map(([, tag]) => tag);
  expect(tags).toEqual(["!doctype", "meta", "meta", "title", "title"]);
});

it("the policy stands before the frame's script", () => {
  expect(frame.indexOf("Content-Security-Policy")).toBeLessThan(frame.indexOf("<script"));
});
