import { deflateRawSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { readExample } from "#example/read-example.ts";
import { programOf } from "#program/program.ts";
import { seededRandom } from "#support/seeded-random.ts";
import { useBuiltSite } from "./built-site.ts";
import { unpackProgram } from "../../src/site/elements/program-link.ts";
import { linkTo, playground, PlaygroundPage } from "./playground-page.ts";

const site = useBuiltSite();
const first = readExample("90-playground/two-workers").program.files["main.ts"] ?? "";
const loud = 'console.log("ran");';

function packed(text: string): string {
  return `${playground}#p=${deflateRawSync(text).toString("base64url")}`;
}

describe("a program from the address", () => {
  test("is shown as such and not run until Run is pressed", async () => {
    await using visit = await site.visit(await linkTo(loud));
    const desk = new PlaygroundPage(visit.page);
    await desk.shows(loud);
    expect(await desk.notice.innerText()).toContain("This program came from a link. It runs only when you press Run.");
    await visit.page.waitForLoadState("networkidle");
    expect(await desk.status.innerText()).toBe("Not run yet.");
    expect(await desk.output.innerText()).toBe("");
    expect(visit.requests.filter((url) => /embedded|guest|library|frame/.test(new URL(url).pathname))).toEqual([]);
    await desk.run.click();
    expect(await desk.printed()).toEqual(["ran"]);
  });

  test("makes the link that it came from, and its own reader sees exactly the same", async () => {
    const program = programOf(
      { "main.ts": "// é 大 🧵\r\nconsole.log(1)\t", "parts/b.json": '{"a":"</script>"}' },
      { args: ["", "a\nb", "c"], env: { A: "=1", B: "" } },
    );
    const address = await linkTo(program);
    await using visit = await site.visit(address);
    await visit.page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    const desk = new PlaygroundPage(visit.page);
    await desk.tab("parts/b.json").click();
    await desk.tab("main.ts").click();
    await desk.button("Copy link").click();
    await visit.page.getByText(/^Copied: a link of \d+ characters that holds the whole program\./).waitFor();
    const copied = await visit.page.evaluate(() => navigator.clipboard.readText());
    expect(copied.startsWith(`${site.origin}${playground}#p=`)).toBe(true);
    expect(await unpackProgram(new URL(copied).hash)).toEqual({ kind: "read", program });
  });

  test("that is too long makes no link, and says how long it would be", async () => {
    await using visit = await site.visit(playground);
    const desk = new PlaygroundPage(visit.page);
    const random = seededRandom(3);
    const noise = Array.from({ length: 50_000 }, () => String.fromCharCode(0x4e00 + random(20_000))).join("");
    await desk.write(`// ${noise}`);
    await desk.button("Copy link").click();
    await visit.page.getByText(/^No link was copied: it would be [\d,]{6,} characters long/).waitFor();
    await desk.write("console.log(1)");
    await visit.page.evaluate(() => {
      Object.defineProperty(navigator.clipboard, "writeText", { value: () => Promise.reject(new Error("no")) });
    });
    await desk.button("Copy link").click();
    const field = visit.page.getByLabel("Link to this program");
    expect(await field.inputValue()).toContain(`${playground}#p=`);
    expect(await field.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  test("gives way to a second one opened in the same tab, and its run is stopped", async () => {
    await using visit = await site.visit(await linkTo('console.log("one"); setInterval(() => {}, 1000);'));
    const { page } = visit;
    const desk = new PlaygroundPage(page);
    await desk.run.click();
    await expect.poll(() => desk.output.innerText(), { timeout: 30_000 }).toBe("one");
    const second = new URL(site.origin + (await linkTo('console.log("two");'))).hash;
    await page.evaluate((hash) => (location.hash = hash), second);
    await desk.shows('console.log("two");');
    await desk.said(/^Not run yet\.$/);
    expect(await desk.output.innerText()).toBe("");
    await desk.run.click();
    expect(await desk.printed()).toEqual(["two"]);
    await page.goBack();
    await desk.shows('console.log("one"); setInterval(() => {}, 1000);');
    await desk.said(/^Not run yet\.$/);
    expect(visit.complaints).toEqual([]);
  });
});

const whole = packed(
  JSON.stringify({ files: { "main.ts": "console.log(Math.random().toFixed(20))" }, entry: "main.ts" }),
);

test.each<[what: string, address: string, sentence: string | RegExp]>([
  ["nothing", `${playground}#p=`, "nothing is there"],
  ["not base64url", `${playground}#p=hello, world`, "only letters, digits, - and _"],
  ["a cut link", whole.slice(0, -9), /missing or changed|cut off/],
  ["not deflated", `${playground}#p=aGVsbG8gd29ybGQ`, "should unpack by deflate"],
  ["a bomb", packed(" ".repeat(40_000_000)), "at most 1,048,576 bytes, but it goes on"],
  ["not JSON", packed("{"), "is not JSON"],
  ["a list", packed("[]"), "expected an object with files and entry, but it is a list"],
  ["no entry", packed('{"files":{"a.ts":""},"entry":"b.ts"}'), "expected the entry “b.ts” among the files"],
  ["a path upwards", packed('{"files":{"../a.ts":""},"entry":"../a.ts"}'), "without . and .."],
  ["an absolute path", packed('{"files":{"/etc/passwd":""},"entry":"/etc/passwd"}'), "“/etc/passwd” is absolute"],
  ["markup", packed('{"files":{"<img src=x onerror=alert(1)>":""},"entry":""}'), "in it"],
])("a link with %s is told in a sentence, and what the reader had is there", async (_what, address, sentence) => {
  await using visit = await site.visit(playground);
  const { page } = visit;
  const desk = new PlaygroundPage(page);
  await desk.write("// mine");
  await desk.kept("// mine");
  await page.goto("about:blank");
  await page.goto(site.origin + address);
  await desk.shows("// mine");
  const told = await desk.notice.innerText();
  expect(told).toMatch(sentence);
  expect(told).toMatch(/^The link .* Below is your own program, as you left it\.$/);
  expect(visit.complaints).toEqual([]);
});

describe("the reader's own program", () => {
  test("is there again on the next visit, and a link does not write over it", async () => {
    await using visit = await site.visit(playground);
    const { page } = visit;
    const desk = new PlaygroundPage(page);
    await desk.write("// mine");
    await page.reload();
    await desk.shows("// mine");
    const link = site.origin + (await linkTo(loud));
    await page.goto("about:blank");
    await page.goto(link);
    await desk.shows(loud);
    await desk.write(`${loud} // changed`);
    await desk.button("Back to your own program").click();
    await desk.shows("// mine");
    expect(new URL(page.url()).hash).toBe("");
    expect(await desk.notice.isVisible()).toBe(false);
    await page.goBack();
    await desk.shows(`${loud} // changed`);
    expect(await desk.notice.innerText()).toContain("has the changes that you made to it");
    await desk.button("Show it as it came").click();
    await desk.shows(loud);
  });

  test("is put aside for another and brought back, and never lost", async () => {
    await using visit = await site.visit(playground);
    const { page } = visit;
    const desk = new PlaygroundPage(page);
    await desk.write("// mine");
    await desk.kept("// mine");
    await page.goto("about:blank");
    await page.goto(site.origin + (await linkTo(loud)));
    await desk.button("Make it your own").click();
    await desk.shows(loud);
    await page.reload();
    await desk.shows(loud);
    await desk.button("Start over").click();
    await desk.shows(first);
    for (const text of [loud, "// mine", loud]) {
      await desk.button("Bring back a program put aside").click();
      await desk.shows(text);
    }
  });

  test("of two tabs is both kept", async () => {
    await using visit = await site.visit(playground);
    const here = new PlaygroundPage(visit.page);
    const other = await visit.page.context().newPage();
    await other.goto(site.origin + playground);
    const there = new PlaygroundPage(other);
    await here.write("// here");
    await other.bringToFront();
    await there.kept("// here");
    await there.write("// there");
    await there.kept("// there");
    await other.reload();
    await there.shows("// there");
    await there.button("Bring back a program put aside").click();
    await there.shows("// here");
  });

  test("stays in the page where the browser keeps nothing, which is said", async () => {
    await using visit = await site.visit("/");
    const { page } = visit;
    await page.addInitScript(() => {
      Object.defineProperty(window, "localStorage", {
        get: () => {
          throw new DOMException("Forbidden.", "SecurityError");
        },
      });
    });
    await page.goto(site.origin + playground);
    const desk = new PlaygroundPage(page);
    await desk.write(loud);
    await page.getByText(/^This browser does not keep the program: .* Copy the link to keep it\.$/).waitFor();
    await page.evaluate((hash) => (location.hash = hash), new URL(site.origin + (await linkTo("// theirs"))).hash);
    await desk.shows("// theirs");
    await desk.button("Back to your own program").click();
    await desk.shows(loud);
  });

  test("is not lost where what was kept cannot be read", async () => {
    await using visit = await site.visit("/");
    const { page } = visit;
    await page.evaluate(() => localStorage.setItem("interleave.playground.1", '{"own":"nonsense"'));
    await page.goto(site.origin + playground);
    const desk = new PlaygroundPage(page);
    await page.getByText(/^What this browser had kept could not be read\./).waitFor();
    await desk.shows(first);
    await desk.write("// new");
    await page.reload();
    await desk.shows("// new");
    expect(await page.evaluate(() => localStorage.getItem("interleave.playground.1.unreadable"))).toBe(
      '{"own":"nonsense"',
    );
  });

  test("outlives a server that is gone in the middle", async () => {
    await using visit = await site.visit(playground);
    const desk = new PlaygroundPage(visit.page);
    await desk.write(loud);
    await visit.page.context().setOffline(true);
    await desk.run.click();
    await desk.said(/could not be fetched\. Check the connection and press Run again\.$/);
    await desk.shows(loud);
    await visit.page.context().setOffline(false);
    await desk.run.click();
    expect(await desk.printed()).toEqual(["ran"]);
  });
});
