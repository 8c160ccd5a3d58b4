import { expect, test } from "vitest";
import { withoutHidden } from "./hide-from-map.ts";

test("hidden pages are taken out of a map, and no others", () => {
  const entry = (path: string) => `<url><loc>https://example.org/base${path}</loc><lastmod>2026</lastmod></url>`;
  const map = (...paths: string[]) => `<urlset>${paths.map(entry).join("")}</urlset>`;
  expect(withoutHidden(map("/", "/gallery/", "/playground/"))).toBe(map("/", "/playground/"));
  expect(withoutHidden(map("/gallery"))).toBe(map());
  expect(withoutHidden(map("/gallery/more/"))).toBe(map("/gallery/more/"));
});
