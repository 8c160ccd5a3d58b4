import { expect, test } from "vitest";
import { fileAt } from "./file-at.ts";

const file = [1, "x"] as const;
const build = { files: { "index.html": file, "a/b/index.html": file, "_astro/x.js": file, "programs/é.json": file } };

test.each([
  ["/", "/", { file: "index.html" }],
  ["/", "/index.html", { file: "index.html" }],
  ["/", "/a/b/", { file: "a/b/index.html" }],
  ["/", "/a/b", { redirect: "/a/b/" }],
  ["/", "/a/", null],
  ["/", "/_astro/x.js", { file: "_astro/x.js" }],
  ["/", "/_astro/x.js/", null],
  ["/", "/programs/%C3%A9.json", { file: "programs/é.json" }],
  ["/", "/%zz", null],
  ["/", "/constructor", null],
  ["/base/", "/base/", { file: "index.html" }],
  ["/base/", "/base/a/b", { redirect: "/base/a/b/" }],
  ["/base/", "/a/b/", null],
  ["/base/", "/", null],
])("below %s, %s is %j", (base, path, found) => {
  expect(fileAt(build, base, path)).toEqual(found);
});
