import { describe, expect, test } from "vitest";
import { readSiteAddress } from "./site-address.ts";

test.each([
  [{}, { base: "/" }],
  [{ SITE_URL: "", BASE_PATH: "" }, { base: "/" }],
  [{ BASE_PATH: "/" }, { base: "/" }],
  [{ BASE_PATH: "interleave" }, { base: "/interleave/" }],
  [{ BASE_PATH: "/interleave" }, { base: "/interleave/" }],
  [{ BASE_PATH: "/a/b-c.d/" }, { base: "/a/b-c.d/" }],
  [{ SITE_URL: "https://example.org" }, { base: "/", site: "https://example.org" }],
  [{ SITE_URL: "http://localhost:8080/" }, { base: "/", site: "http://localhost:8080" }],
  [{ EDIT_URL: "https://example.org/site/edit/main" }, { base: "/", edit: "https://example.org/site/edit/main/" }],
])("%j is %j", (variables, address) => {
  expect(readSiteAddress(variables)).toEqual(address);
});

describe("one line names what is wrong:", () => {
  test.each([
    ["BASE_PATH", "/inter leave/", "spaces"],
    ["BASE_PATH", "https://example.org/interleave/", "SITE_URL"],
    ["BASE_PATH", "//example.org/", "SITE_URL"],
    ["BASE_PATH", "/../interleave/", '".."'],
    ["BASE_PATH", "..", '".."'],
    ["BASE_PATH", "/a//b/", "one slash"],
    ["BASE_PATH", "\\interleave", "backslashes"],
    ["BASE_PATH", "/interleave?x", '"?"'],
    ["BASE_PATH", "/%2e/", '"%"'],
    ["BASE_PATH", "/ä/", '"ä"'],
    ["SITE_URL", "example.org", "https://"],
    ["SITE_URL", "ftp://example.org", "https://"],
    ["SITE_URL", "https://exa mple.org", "spaces"],
    ["SITE_URL", " https://example.org", "spaces"],
    ["SITE_URL", "https://", "a browser can read"],
    ["SITE_URL", "https://example.org/interleave", "BASE_PATH=/interleave/"],
    ["SITE_URL", "https://example.org/?x", "without ?"],
    ["EDIT_URL", "example.org/edit", "https://"],
    ["EDIT_URL", "https://example.org/edit?branch=main", "without ?"],
    ["SITE_URL", "https://ann:secret@example.org", "password"],
  ])("%s=%s", (name, value, why) => {
    const read = readSiteAddress({ [name]: value });
    if (!("faults" in read)) throw new Error(`Expected a fault, but it was taken for ${JSON.stringify(read)}.`);
    expect(read.faults).toHaveLength(1);
    expect(read.faults[0]).toContain(`${name} is ${JSON.stringify(value)}: `);
    expect(read.faults[0]).toContain(why);
    expect(read.faults[0]).not.toContain("\n");
  });
});

test("both are named at once", () => {
  expect(readSiteAddress({ SITE_URL: "x", BASE_PATH: ".." })).toMatchObject({
    faults: [expect.any(String), expect.any(String)],
  });
});
