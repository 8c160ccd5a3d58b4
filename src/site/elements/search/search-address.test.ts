import { expect, test } from "vitest";
import { addressOf, askedIn } from "./search-address.ts";

const page = "https://example.org/lessons/event-loop/?jobs=3#phases";

test("a search goes into an address and comes out of it, and the rest of the address stays", () => {
  const asked = { query: "copy & transfer?", facets: { kind: "faq", api: "worker_threads" } };
  const address = addressOf(page, asked);
  expect(askedIn(address)).toEqual(asked);
  expect(new URL(address).hash).toBe("#phases");
  expect(new URL(address).searchParams.get("jobs")).toBe("3");
  expect(addressOf(address, null)).toBe(page);
});

test("an address without a search has none, and what is no facet narrows nothing", () => {
  expect(askedIn(page)).toBeNull();
  expect(askedIn(`${page.split("#")[0]}&search=x&kind=&colour=red`)).toEqual({ query: "x", facets: {} });
});
