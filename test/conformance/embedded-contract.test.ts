import { afterAll, beforeAll } from "vitest";
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
