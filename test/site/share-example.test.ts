// A link to an example as a reader has it: what opens by it is shown and not run, and nothing of the opener's own is lost.
import type { Locator, Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { readExample } from "#example/read-example.ts";
import { packJson } from "../../src/site/elements/pack-json.ts";
import { checksumOf, packShare, unpackShare, type Share } from "../../src/site/elements/share-link.ts";
import { useBuiltSite } from "./built-site.ts";
import { writeMain } from "./example-page.ts";

const site = useBuiltSite();
const soon = { timeout: 30_000, interval: 50 };
const { id, program, recording } = readExample("10-foundations/one-cook-two-cooks");
const theirs: Share = {
  example: id,
  of: checksumOf(program.files),
  files: { "main.ts": "console.log('theirs', process.env.OVEN);" },
  values: { oven: 200 },
  step: 7,
};
const from =
  "What you see here came in a link from someone else. It runs only when you press Run. Changed in it: main.ts.";

interface Parts {
  readonly example: Locator;
  readonly editor: Locator;
  readonly oven: Locator;
  readonly notice: Locator;
  readonly said: Locator;
  readonly button: (name: string) => Locator;
}

function partsOf(page: Page): Parts {
  const example = page.locator("run-example").first();
  return {
    example,
    editor: example.getByRole("textbox", { name: "Source of main.ts" }),
    oven: example.getByRole("spinbutton", { name: "Oven" }),
    notice: page.locator(".share-notice"),
    said: example.locator("share-example p"),
    button: (name) => example.getByRole("button", { name, exact: true }),
  };
}

const write = (page: Page, text: string) => writeMain(page.locator("run-example").first(), text);

async function linkTo(share: Share, path = "/"): Promise<string> {
  return path + (await packShare(share));
}

test("what is copied is what is there: changes, values and step", async () => {
  await using visit = await site.visit("/");
  const { page } = visit;
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  const { oven, said, button, example } = partsOf(page);
  await button("Copy link").click();
  await expect.poll(() => said.innerText(), soon).toMatch(/^Copied: a link of \d+ characters that holds this example/);
  await write(page, 'console.log("mine");');
  expect(await said.textContent()).toBe("");
  await oven.fill("120");
  await oven.press("Tab");
  await example.getByRole("slider", { name: "Step" }).fill("4");
  await button("Copy link").click();
  await expect
    .poll(() => said.innerText(), soon)
    .toMatch(/holds your changes, your values and step 5 of the recorded run\. No server keeps it\.$/);
  const copied = new URL(await page.evaluate(() => navigator.clipboard.readText()));
  expect(copied.origin + copied.pathname).toBe(`${site.origin}/`);
  expect(await unpackShare(copied.hash)).toEqual({
    kind: "read",
    share: {
      example: id,
      of: checksumOf(program.files),
      files: { "main.ts": 'console.log("mine");' },
      values: { oven: 120 },
      step: 5,
    },
  });
  expect(visit.complaints).toEqual([]);
});

test("a link shows code, values and step without running, in the example that it is to", async () => {
  await using visit = await site.visit(await linkTo(theirs));
  const { page } = visit;
  const { example, editor, oven, notice, button } = partsOf(page);
  await expect.poll(() => notice.locator("p").innerText(), soon).toBe(from);
  expect(await editor.innerText()).toBe(theirs.files["main.ts"]);
  expect(await oven.inputValue()).toBe("200");
  expect(await example.locator("timeline-player .says").innerText()).toMatch(/^7 of /);
  expect(await example.getAttribute("data-state")).toBe(null);
  expect(visit.requests.filter((url) => /embedded|guest|library|frame/.test(new URL(url).pathname))).toEqual([]);
  expect(await example.evaluate((element) => element.getBoundingClientRect().top)).toBeLessThan(300);

  await button("Run").click();
  await expect.poll(() => example.getByRole("log").innerText(), soon).toBe("theirs 200");
  await button("Show the original").click();
  await expect.poll(() => editor.innerText(), soon).toContain("cookDish");
  expect(await oven.inputValue()).toBe("80");
  expect(await notice.count()).toBe(0);
  expect(new URL(page.url()).hash).toBe("");
  expect(visit.complaints).toEqual([]);
});

test("the reader's own version is kept beside a link's, and so are changes to that", async () => {
  await using visit = await site.visit("/");
  const { page } = visit;
  const { editor, oven, notice, button } = partsOf(page);
  await write(page, "// mine");
  await oven.fill("300");
  await oven.press("Tab");
  const hash = await packShare(theirs);
  await page.evaluate((to) => (location.hash = to), hash);
  await expect.poll(() => notice.innerText(), soon).toContain(`${from} Your own version is kept.`);
  await expect.poll(() => editor.innerText(), soon).toBe(theirs.files["main.ts"]);
  await write(page, "// theirs, changed");
  await page.keyboard.press("ControlOrMeta+z");
  await page.keyboard.press("ControlOrMeta+z");
  expect(await editor.innerText()).toBe(theirs.files["main.ts"]);
  await write(page, "// theirs, changed");

  await button("Show your own version").click();
  await expect.poll(() => editor.innerText(), soon).toBe("// mine");
  expect(await oven.inputValue()).toBe("300");
  await page.goBack();
  await expect.poll(() => notice.innerText(), soon).toContain("and has the changes that you made to it");
  await expect.poll(() => editor.innerText(), soon).toBe("// theirs, changed");
  await page.goto(`${site.origin}/`);
  await page.reload({ waitUntil: "networkidle" });
  await expect.poll(() => editor.innerText(), soon).toBe("// mine");
  await expect.poll(() => oven.inputValue(), soon).toBe("300");
});

test("what is its own stays where the browser keeps nothing", async () => {
  await using visit = await site.visit("/");
  const { page } = visit;
  await page.addInitScript(() => {
    Object.defineProperty(window, "localStorage", {
      get: () => {
        throw new DOMException("Forbidden.", "SecurityError");
      },
    });
  });
  await page.reload({ waitUntil: "networkidle" });
  const { editor, oven, notice, button } = partsOf(page);
  await write(page, "// mine");
  await oven.fill("300");
  await oven.press("Tab");
  await page.evaluate((to) => (location.hash = to), await packShare(theirs));
  await expect.poll(() => editor.innerText(), soon).toBe(theirs.files["main.ts"]);
  await notice.getByRole("button").waitFor();
  await button("Show your own version").click();
  await expect.poll(() => editor.innerText(), soon).toBe("// mine");
  expect(await oven.inputValue()).toBe("300");
});

describe("a link that cannot be followed is told in a sentence, and the original stays", () => {
  test.each<[what: string, hash: () => Promise<string> | string, sentence: RegExp]>([
    ["malformed", () => "#s1=hello, world", /only letters, digits, - and _/],
    ["huge", () => `#s1=${"A".repeat(2_100_000)}`, /should have at most/],
    ["packed to nothing", () => "#s1=AAAA", /missing or changed/],
    ["of an unknown version", () => "#s9=abc", /of another form, which this page does not know/],
    ["to no example", async () => `#s1=${await packJson({ example: 3 })}`, /should name an example/],
    ["to an unknown example", () => packShare({ ...theirs, example: "10-foundations/soup" }), /is not on this page/],
  ])("%s", async (_what, hash, sentence) => {
    await using visit = await site.visit("/");
    const { page } = visit;
    await page.evaluate((to) => (location.hash = to), await hash());
    const { notice, example } = partsOf(page);
    await expect.poll(() => notice.innerText(), soon).toMatch(sentence);
    expect(await example.locator("pre code").first().innerText()).toContain("cookDish");
    expect(await example.locator("code-tabs .cm-content").count()).toBe(0);
    expect(visit.complaints).toEqual([]);
  });

  test("beyond the end, out of range, with other files, or of an older example", async () => {
    const share = { ...theirs, of: "0", files: { "other.ts": "1;" }, values: { oven: 5000 }, step: 5000 };
    await using visit = await site.visit(await linkTo(share));
    const { example, notice, oven } = partsOf(visit.page);
    await expect
      .poll(() => notice.innerText(), soon)
      .toMatch(
        /The link also holds files .* left out\. The example has changed since the link was made\. The link asks for step 5000, but the recorded run has \d+: all of it is shown\./,
      );
    expect(await oven.inputValue()).toBe("400");
    expect(await example.locator("example-parameters p").innerText()).toContain("Oven goes from 0 to 400 ms");
    expect(await example.locator("timeline-player .says").innerText()).toMatch(/all shown/);
    expect(await example.locator("pre code").first().innerText()).toContain("cookDish");
    expect(await example.getByRole("log").innerText()).toContain("One cook, one dish after another");
    expect(recording.events.length).toBeLessThan(5000);
  });
});
