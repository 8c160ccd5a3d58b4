// The frame's walls, word by word: whoever widens one has to change this test as well, and say why.
import { expect, it } from "vitest";
import { bundleKernel } from "#kernel/build/bundle-kernel.ts";

/** What each directive of the frame's policy may name. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  // All that is not named below: connections, frames, images, fonts, styles, media, manifests.
  "default-src": ["'none'"],
  // The frame's own script stands in its document; guests and modules are blobs; programs may use eval as in Node.
  // WebKitGTK takes data: addresses only.
  "script-src": ["'unsafe-inline'", "'unsafe-eval'", "blob:", "data:"],
  "worker-src": ["blob:", "data:"],
};

it("the frame's policy allows scripts that it makes itself, and nothing else", async () => {
  const { "frame.txt": document = "" } = await bundleKernel();
  const [, policy = ""] = /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(document) ?? [];
  const directives = policy.split(";").map((directive) => directive.trim().split(/\s+/));
  expect(Object.fromEntries(directives.map(([name = "", ...sources]) => [name, sources]))).toEqual(allowed);
});

it("the policy stands before the frame's script", async () => {
  const { "frame.txt": document = "" } = await bundleKernel();
  expect(document.indexOf("Content-Security-Policy")).toBeLessThan(document.indexOf("<script"));
});
