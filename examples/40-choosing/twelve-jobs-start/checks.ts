import assert from "node:assert/strict";
import { test } from "node:test";
import { choose } from "./choose.ts";
import { facts } from "./facts.ts";
import { jobs, type Job } from "./jobs.ts";
import { picks } from "./picks.ts";

test("The jobs that only wait: prices, crawl, poll", () => {
  for (const job of ["prices", "crawl", "poll"] as const)
    agree(job);
});

test("The jobs that hold the thread briefly, or not at all: template, traffic, password", () => {
  for (const job of ["template", "traffic", "password"] as const) {
    agree(job);
  }
});

test("The jobs that compute for long: thumbnail, plugin, convert", () => {
  for (const job of ["thumbnail", "plugin", "convert"] as const) {
    agree(job);
  }
});

test("The jobs that need two models: report, invoice, nightly", () => {
  for (const job of ["report", "invoice", "nightly"] as const) {
    agree(job);
  }
});

function agree(job: Job) {
  const chosen = choose(facts[job]);
  assert.ok(Array.isArray(chosen));
  assert.deepEqual(
    picks[job].toSorted(),
    chosen.toSorted(),
    `${jobs[job]}: look at its answers in facts.ts again.`,
  );
}
