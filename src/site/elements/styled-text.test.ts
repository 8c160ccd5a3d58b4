import { styleText } from "node:util";
import { expect, test } from "vitest";
import { styledParts } from "./styled-text.ts";

const styled = (looks: Parameters<typeof styleText>[0], text: string) =>
  styleText(looks, text, { validateStream: false });

test("text without escapes is one part", () => {
  expect(styledParts("plain [31m")).toEqual([{ text: "plain [31m", classes: [] }]);
});

test("what Node's styleText writes is read back", () => {
  const line = `a ${styled("red", "b")} ${styled(["bold", "bgYellow"], "c")}${styled("blueBright", "d")}`;
  expect(styledParts(line)).toEqual([
    { text: "a ", classes: [] },
    { text: "b", classes: ["ansi-red"] },
    { text: " ", classes: [] },
    { text: "c", classes: ["ansi-bold", "ansi-on-yellow"] },
    { text: "d", classes: ["ansi-brightBlue"] },
  ]);
});

test("colours by number are given as such, and reverse swaps them", () => {
  expect(styledParts("\u001b[38;5;208ma\u001b[48;2;1;2;3mb")).toEqual([
    { text: "a", classes: [], color: "rgb(255 135 0)" },
    { text: "b", classes: [], color: "rgb(255 135 0)", background: "rgb(1 2 3)" },
  ]);
  expect(styledParts("\u001b[38;5;232;7mx")).toEqual([
    { text: "x", classes: ["ansi-reverse"], background: "rgb(8 8 8)" },
  ]);
});

test("sequences that give no look are left out", () => {
  const text = styledParts("\u001b[2K\u001b[1G\u001b]0;title\u0007ok\u001b[?25l \u001b[32mgreen\u001b[0m");
  expect(text.map((part) => part.text).join("")).toBe("ok green");
});
