import { parseAnsiSequences } from "ansi-sequence-parser";

/** A styled part is text with one look: the classes that output-console.css knows, and a colour where it has a number. */
export interface StyledPart {
  readonly text: string;
  readonly classes: readonly string[];
  readonly color?: string;
  readonly background?: string;
}

type Token = ReturnType<typeof parseAnsiSequences>[number];

/** Escape sequences that do more than give a look: they move a cursor or clear a screen, and there is neither. */
const others = /\u001b(?:\[[0-?]*[ -/]*[@-ln-~]|\][^\u0007\u001b]*(?:\u0007|\u001b\\)|[@-Z\\^_])/g;

/** styledParts reads the escape sequences (ECMA-48, SGR) of one printed line, and leaves out those that give no look. */
export function styledParts(line: string): StyledPart[] {
  if (!line.includes("\u001b")) return [{ text: line, classes: [] }];
  return parseAnsiSequences(line.replace(others, "")).map(partOf);
}

function partOf({ value, foreground, background, decorations }: Token): StyledPart {
  const [ink, ground] = decorations.has("reverse") ? [background, foreground] : [foreground, background];
  const kinds = [...decorations].map((name) => `ansi-${name}`);
  if (ink?.type === "named") kinds.push(`ansi-${ink.name}`);
  if (ground?.type === "named") kinds.push(`ansi-on-${ground.name}`);
  const [color, paper] = [numbered(ink), numbered(ground)];
  return {
    text: value,
    classes: kinds,
    ...(color === undefined ? {} : { color }),
    ...(paper === undefined ? {} : { background: paper }),
  };
}

/** The colour of a number in the table of 256, or of three numbers: https://en.wikipedia.org/wiki/ANSI_escape_code#8-bit */
function numbered(color: Token["foreground"]): string | undefined {
  if (color?.type === "rgb") return `rgb(${color.rgb.join(" ")})`;
  if (color?.type !== "table") return undefined;
  const { index } = color;
  if (index >= 232) return `rgb(${[0, 0, 0].fill(8 + (index - 232) * 10).join(" ")})`;
  const level = (step: number) => (step === 0 ? 0 : 55 + step * 40);
  const cube = index - 16;
  return `rgb(${level(Math.floor(cube / 36))} ${level(Math.floor(cube / 6) % 6)} ${level(cube % 6)})`;
}
