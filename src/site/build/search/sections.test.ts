import { expect, test } from "vitest";
import { parsePage, textOf } from "./page-text.ts";
import { sectionsOf } from "./sections.ts";

const page = (content: string) =>
  parsePage(
    `<html><body><nav><h2 id="toc">On this page</h2></nav><div class="sl-markdown-content">${content}</div></body></html>`,
  );

test("a page falls apart at its headings, wrapped or not, and what comes before the first has no name", () => {
  const sections = sectionsOf(
    page(`<p>Before.</p><h2 id="a">First <code>x</code></h2><p>One.</p><div class="sl-heading-wrapper"><h3 id="b">Second</h3>
      <a href="#b">link</a></div><p>Two,</p><ul><li>three.</li></ul>`),
  );
  expect(sections).toEqual([
    { text: "Before.", runs: [] },
    { id: "a", title: "First x", text: "One.", runs: [] },
    { id: "b", title: "Second", text: "Two, three.", runs: [] },
  ]);
});

test("programs, drawings, data and furniture are no text, but where an example runs is known", () => {
  const sections = sectionsOf(
    page(`<p>Text.</p><run-example><header id="run-10-a-b"><h3 id="x">Title</h3></header><pre>code</pre></run-example>
      <figure class="timeline"><p>lanes</p></figure><p data-search-ignore>no</p><script>no</script><svg><text>no</text></svg>`),
  );
  expect(sections).toEqual([{ text: "Text.", runs: ["run-10-a-b"] }]);
});

test("words of blocks stay apart, and those of marks within a sentence together", () => {
  expect(textOf(parsePage("<p>one</p><p>two <b>th</b>ree, <code>four</code>.</p>"))).toBe("one two three, four.");
});

test("a page without content has no sections", () => {
  expect(sectionsOf(parsePage("<main><h2 id=a>A</h2></main>"))).toEqual([]);
});
