import { afterAll, beforeAll, expect, it } from "vitest";
import { seenOfProgram, withLocalPackage } from "#support/packaged-programs.ts";
import { openEnginePage, type EnginePage } from "#support/embedded-in-browser.ts";
import { describeEngineContract } from "#support/engine-contract.ts";

let opened: EnginePage;

beforeAll(async () => {
  opened = await openEnginePage();
});

afterAll(async () => {
  await opened[Symbol.asyncDispose]();
});

describeEngineContract("embedded", () => opened.engine());

it("rejects a program that needs packages, and names the engines that can have them", async () => {
  await using engine = opened.engine();
  const { text, outcome } = await seenOfProgram(engine, withLocalPackage);
  expect(text).toBe("");
  expect(outcome.kind === "rejected" && outcome.diagnostics[0]?.message).toMatch(
    /^Expected an engine that installs the package day-soup first, which this one cannot: use WebContainer, or Node\.js\.$/,
  );
});
