// An exercise in a lesson: its checks run in the page's engine, are told by name, and what was reached is kept.
import type { Locator, Page } from "playwright-core";
import { expect, test } from "vitest";
import { readExercise } from "#example/read-exercise.ts";
import { keptProgressName } from "../../src/site/elements/kept-progress-name.ts";
import { runningLesson } from "./built-pages.ts";
import { useBuiltSite } from "./built-site.ts";
import { writeMain } from "./example-page.ts";

const site = useBuiltSite();
const soon = { timeout: 40_000, interval: 50 };
const id = "10-foundations/three-tills-start";
const { checks, solution, start } = readExercise(id);
const kept = keptProgressName(id);
const [first = "", second = "", third = ""] = checks.names;

interface Parts {
  readonly exercise: Locator;
  readonly button: (name: string) => Locator;
  readonly editor: Locator;
  readonly said: Locator;
  readonly states: () => Promise<Record<string, string | null>>;
}

function partsOf(page: Page): Parts {
  const exercise = page.locator("code-exercise");
  return {
    exercise,
    button: (name) => exercise.getByRole("button", { name, exact: true }),
    editor: exercise.getByRole("textbox", { name: "Source of main.ts" }),
    said: exercise.locator(".checks [role=status]"),
    states: async () => {
      const items = await exercise.locator(".checks li").all();
      const pairs = await Promise.all(
        items.map(async (item) => [
          await item.locator(".name").innerText(),
          await item.locator(".verdict").innerText(),
        ]),
      );
      return Object.fromEntries(pairs) as Record<string, string>;
    },
  };
}

const write = (page: Page, text: string) => writeMain(partsOf(page).exercise, text);

/** Checks with the keyboard alone, and waits for the verdict. */
async function check(page: Page): Promise<string> {
  const { exercise, said } = partsOf(page);
  await exercise.locator("[data-do=check]").focus();
  await page.keyboard.press("Enter");
  await expect.poll(() => exercise.locator("[data-do=check]").innerText(), soon).toBe("Check again");
  return (await said.textContent()) ?? "";
}

const solved = solution.program.files["main.ts"] ?? "";

test("nothing is fetched before Check is near; each check is told by its name, with what differs; the solution passes", async () => {
  await using visit = await site.visit(runningLesson);
  const { page } = visit;
  const { states, exercise, said } = partsOf(page);
  expect(visit.requests.filter((address) => /exercise-checks|\.json$/.test(address))).toEqual([]);
  expect(await states()).toEqual({ [first]: "to do", [second]: "to do", [third]: "to do" });

  expect(await check(page)).toBe("2 of 3 checks pass.");
  expect(await said.getAttribute("role")).toBe("status");
  expect(await states()).toEqual({ [first]: "passed", [second]: "passed", [third]: "failed" });
  const failure = exercise.locator(".failure");
  expect(await failure.count()).toBe(1);
  expect(await failure.locator("dd").allTextContents()).toEqual(["3", "1"]);
  expect(await exercise.locator(".check-output pre").textContent()).toBe("total: 250\nmost in flight: 1");

  await write(page, solved);
  expect(await said.textContent()).toBe("2 of 3 checks pass. You have changed the program since.");
  expect(await exercise.locator(".solved").isVisible()).toBe(false);
  expect(await check(page)).toBe("All 3 checks pass: solved.");
  expect(new Set(Object.values(await states()))).toEqual(new Set(["passed"]));
  expect(await failure.count()).toBe(0);
  expect(await exercise.locator(".solved").isVisible()).toBe(true);
  expect(visit.complaints).toEqual([]);
});

test("what was reached is there after a reload, also when the program was broken since", async () => {
  await using visit = await site.visit(runningLesson);
  const { page } = visit;
  const { said, exercise } = partsOf(page);
  await write(page, solved);
  await check(page);
  await write(page, solved.replace("sum + amount", "sum - amount"));
  expect(await check(page)).toBe("2 of 3 checks pass.");
  await page.reload({ waitUntil: "networkidle" });
  await expect.poll(() => said.textContent(), soon).toBe("When you checked last, 2 of 3 passed.");
  expect(await exercise.locator(".solved").isVisible()).toBe(true);
});

test("programs that cannot be checked say why, and nothing is counted as passed", async () => {
  await using visit = await site.visit(runningLesson);
  const { page } = visit;
  const { states } = partsOf(page);
  await write(page, "enum Till { Front }\n");
  expect(await check(page)).toMatch(/^The program cannot be started, so nothing was checked. main.ts:1:\d+ .*enum/);
  expect(new Set(Object.values(await states()))).toEqual(new Set(["to do"]));
  await write(page, 'export const total = 1;\nthrow new TypeError("not today");\n');
  expect(await check(page)).toBe("The program ended before it was checked: TypeError: not today");
  expect(new Set(Object.values(await states()))).toEqual(new Set(["not reached"]));
  await write(page, "export async function total() {\n  null.x;\n}\n");
  expect(await check(page)).toBe("0 of 3 checks pass.");
  await page.getByRole("button", { name: "Show main.ts:2" }).first().click();
  expect(await partsOf(page).editor.evaluate((field) => field === document.activeElement)).toBe(true);
});

test("a given file is checked as it came, and that is told", async () => {
  await using visit = await site.visit(runningLesson);
  const { page } = visit;
  const { button, exercise } = partsOf(page);
  await button("Edit").click();
  await exercise.getByRole("tab", { name: "read-till.ts" }).click();
  await exercise.getByRole("textbox", { name: "Source of read-till.ts" }).click();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.insertText("export const mostInFlight = 3;\nexport const readTill = async () => 250 / 3;\n");
  expect(await check(page)).toBe(
    "2 of 3 checks pass. Your changes of read-till.ts are left out: the checks bring their own.",
  );
});

test("Check is Stop while it checks; an edit in mid-run is told; Run takes its turn", async () => {
  await using visit = await site.visit(runningLesson);
  const { page } = visit;
  const { button, said, exercise } = partsOf(page);
  await write(page, "export async function total() {\n  for (;;);\n}\n");
  await button("Check").click();
  await expect.poll(() => said.textContent(), soon).toBe("Checking…");
  await button("Stop").click();
  await expect.poll(() => said.textContent(), soon).toBe("Stopped. 0 of 3 checks pass.");

  await button("Check again").click();
  await expect.poll(() => button("Stop").isVisible(), soon).toBe(true);
  await write(page, start.program.files["main.ts"] ?? "");
  await exercise.locator("run-controls button").click();
  await expect.poll(() => exercise.getByRole("log").innerText(), soon).toBe("total: 250\nmost in flight: 1");
  await expect
    .poll(() => said.textContent(), soon)
    .toBe("Stopped. 0 of 3 checks pass. You have changed the program since.");
  expect(await check(page)).toBe("2 of 3 checks pass.");
  expect(visit.complaints).toEqual([]);
});

test("the solution is compared with the reader's own, and put in the editor; Undo brings theirs back", async () => {
  await using visit = await site.visit(runningLesson);
  const { page } = visit;
  const { button, exercise, editor } = partsOf(page);
  await write(page, "export const mine = 1;\n");
  await exercise.locator(".solution summary").click();
  await button("Compare with yours").click();
  await expect
    .poll(() => exercise.locator(".difference .removed").allInnerTexts(), soon)
    .toEqual([expect.stringContaining("export const mine = 1;") as string]);
  await button("Put it in the editor").click();
  await expect.poll(() => editor.innerText(), soon).toContain("Promise.all");
  expect(await exercise.locator(".difference").innerText()).toBe("main.ts is the same as yours.");
  await button("Undo").click();
  await expect.poll(async () => (await editor.innerText()).trim(), soon).toBe("export const mine = 1;");
});

test.each([
  ["nonsense", /could not be read. It lies unchanged/],
  ['{"passed":[1],"isSolved":true}', /could not be read/],
  [JSON.stringify({ passed: [first, "of another time"], isSolved: false }), /^When you checked last, 1 of 3 passed.$/],
])("kept progress that is %s is told", async (text, sentence) => {
  await using visit = await site.visit(runningLesson);
  const { page } = visit;
  await page.evaluate(([name, value]) => localStorage.setItem(name ?? "", value ?? ""), [kept, text]);
  await page.reload({ waitUntil: "networkidle" });
  await expect.poll(() => partsOf(page).said.textContent(), soon).toMatch(sentence);
  const aside = await page.evaluate((name) => localStorage.getItem(`${name}.unreadable`), kept);
  expect(aside).toBe(text.includes("another") ? null : text);
});

test("where storage is full, the verdict stands and says that it is not kept", async () => {
  await using visit = await site.visit(runningLesson);
  const { page } = visit;
  await page.evaluate(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
  });
  expect(await check(page)).toMatch(/^2 of 3 checks pass\. This browser does not keep your progress/);
});

test("hints come one after the other", async () => {
  await using visit = await site.visit(runningLesson);
  const hints = partsOf(visit.page).exercise.locator(".hint");
  const shown = async () =>
    (await Promise.all((await hints.all()).map((hint) => hint.isVisible()))).filter(Boolean).length;
  expect(await hints.count()).toBeGreaterThan(1);
  expect(await shown()).toBe(1);
  await hints.first().locator("summary").focus();
  await visit.page.keyboard.press("Enter");
  expect(await shown()).toBe(2);
});

test("without JavaScript the task, the checks, the hints and the solution can be read", async () => {
  await using visit = await site.visit(runningLesson, { javaScriptEnabled: false });
  const { exercise, states } = partsOf(visit.page);
  expect(Object.keys(await states())).toEqual(checks.names);
  expect(await exercise.getByRole("button", { name: "Check" }).isVisible()).toBe(false);
  await exercise.locator(".hint summary").first().click();
  await exercise.locator(".hint summary").nth(1).click();
  expect(await exercise.locator(".hint").nth(1).innerText()).toContain("receipt");
  await exercise.locator(".solution summary").click();
  expect(await exercise.locator(".solution .shown-code").innerText()).toContain("Promise.all");
});
