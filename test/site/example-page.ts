import type { Locator } from "playwright-core";

/** writeMain writes the first file of an example anew, as a hand would. */
export async function writeMain(example: Locator, text: string): Promise<void> {
  const edit = example.getByRole("button", { name: "Edit", exact: true });
  if (await edit.isVisible()) await edit.click();
  await example.getByRole("textbox", { name: "Source of main.ts" }).click();
  const { keyboard } = example.page();
  await keyboard.press("ControlOrMeta+a");
  await keyboard.insertText(text);
}

/** setOven sets the oven's time, a parameter of the home page's example. */
export async function setOven(example: Locator, value: string): Promise<void> {
  const oven = example.getByRole("spinbutton", { name: "Oven" });
  await oven.fill(value);
  await oven.press("Tab");
}
