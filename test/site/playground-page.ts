import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";
import { programOf, type Program } from "#program/program.ts";
import { packProgram } from "../../src/site/elements/pack-program.ts";

/** The playground's address, without a program. */
export const playground = "/playground/";

const soon = { timeout: 30_000, interval: 50 };

/** linkTo is the address of the playground with a program in it. */
export async function linkTo(program: Program | string): Promise<string> {
  return playground + (await packProgram(typeof program === "string" ? programOf({ "main.ts": program }) : program));
}

/** The parts of the playground, by their roles and names. */
export class PlaygroundPage {
  readonly page: Page;
  readonly run: Locator;
  readonly stop: Locator;
  readonly output: Locator;
  readonly status: Locator;
  readonly notice: Locator;

  constructor(page: Page) {
    this.page = page;
    this.run = page.getByRole("button", { name: /^Run( again)?$/ });
    this.stop = page.getByRole("button", { name: "Stop", exact: true });
    this.output = page.getByRole("log", { name: "Output" });
    this.status = page.locator("run-status");
    this.notice = page.locator(".notice");
  }

  button(name: string): Locator {
    return this.page.getByRole("button", { name, exact: true });
  }

  tab(path: string): Locator {
    return this.page.getByRole("tab", { name: new RegExp(`^${path.replaceAll(".", "\\.")}( start)?$`) });
  }

  /** The editor proper, with this file in it. */
  editor(path = "main.ts"): Locator {
    return this.page.locator(".cm-content").and(this.page.getByRole("textbox", { name: `Source of ${path}` }));
  }

  /** Waits until this file is shown with this text; of a long one, the lines that the editor draws. */
  async shows(text: string, path = "main.ts"): Promise<void> {
    const lines = text.split("\n");
    const drawn = async (): Promise<string> => {
      const all = await this.editor(path).locator(".cm-line").allInnerTexts();
      const shown = all.map((line) => line.replace(/\n$/, ""));
      return shown.length > 20 ? [...shown, ...lines.slice(shown.length)].join("\n") : shown.join("\n");
    };
    await expect.poll(drawn, soon).toBe(text);
  }

  /** Puts a text in the place of what the editor holds, as if pasted. */
  async write(text: string, path = "main.ts"): Promise<void> {
    await this.editor(path).click();
    await this.page.keyboard.press("Control+a");
    await this.page.keyboard.insertText(text);
  }

  /** Waits until the browser keeps a program with this text in it. */
  async kept(text: string): Promise<void> {
    await expect.poll(() => this.page.evaluate(() => JSON.stringify(localStorage)), soon).toContain(text);
  }

  /** Waits for the end of a run and gives what it printed. */
  async printed(): Promise<string[]> {
    await expect.poll(() => this.status.innerText(), soon).toMatch(/engine(:| failed|$)/);
    return (await this.output.innerText()).split("\n");
  }

  /** Waits for what the status says. */
  async said(pattern: RegExp): Promise<void> {
    await expect.poll(() => this.status.innerText(), soon).toMatch(pattern);
  }
}
