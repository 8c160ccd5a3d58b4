// The WebContainer engine keeps the contract: the service's own client in a real browser, and a stand-in for the service
// with real Node behind it.
import { afterAll, beforeAll } from "vitest";
import { openContainerPage } from "#support/container-in-browser.ts";
import { describeEngineContract } from "#support/engine-contract.ts";
import type { EnginePage } from "#support/open-engine-page.ts";

let opened: EnginePage;

beforeAll(async () => {
  opened = await openContainerPage();
});

afterAll(async () => {
  await opened[Symbol.asyncDispose]();
});

describeEngineContract("webcontainer", () => opened.engine());
