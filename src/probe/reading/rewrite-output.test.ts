import { expect, it } from "vitest";
import { OutputRewriter } from "./rewrite-output.ts";

const probe = "/tmp/probe/probe.ts";
const place = { path: "/tmp/scratch-1", url: "file:///tmp/scratch-1", probe: "/tmp/probe/" };

it("names the folder alike on every machine, as path and as address", () => {
  const rewriter = new OutputRewriter(place);
  expect(rewriter.push("at /tmp/scratch-1/main.ts, file:///tmp/scratch-1/main.ts, /tmp/other\n")).toBe(
    "at /program/main.ts, file:///program/main.ts, /tmp/other\n",
  );
});

it("holds back what may become the folder's name, and no more", () => {
  const rewriter = new OutputRewriter(place);
  expect(rewriter.push("in /tmp/scr")).toBe("in ");
  expect(rewriter.push("atch-1/a ")).toBe("/program/a ");
  expect(rewriter.push("/tmp/scr")).toBe("");
  expect(rewriter.push("ap")).toBe("/tmp/scrap");
  expect(rewriter.push("/tmp")).toBe("");
  expect(rewriter.flush()).toBe("/tmp");
  expect(rewriter.flush()).toBe("");
});

it("takes the probe's frames out of a stack, and nothing else", () => {
  const rewriter = new OutputRewriter(place);
  const stack = `Error: x\n    at a (/b.ts:1:1)\n    at Worker.emit (${probe}:3:1)\n    at c (/d.ts:1:1)\n`;
  expect(rewriter.push(stack)).toBe("Error: x\n    at a (/b.ts:1:1)\n    at c (/d.ts:1:1)\n");
  const hooked =
    "Error: x\n    at a (/b.ts:1:1)\n    at MessagePort.callbackTrampoline (node:internal/async_hooks:132:14)\n" +
    "    at nextStep (node:internal/modules/customization_hooks:189:26)\n";
  expect(rewriter.push(hooked)).toBe("Error: x\n    at a (/b.ts:1:1)\n");
  expect(rewriter.push(`the probe is ${probe}\n`)).toBe(`the probe is ${probe}\n`);
});
