import type { Program } from "#program/program.ts";
import { elementOf } from "./element-of.ts";
import { isSame } from "./kept-programs.ts";
import { packProgram } from "./pack-program.ts";
import { unpackProgram } from "./program-link.ts";

/** Lengths of an address in characters: longer ones are cut by some programs that pass links on, or by browsers. */
const lengths = { careful: 8_000, most: 64_000 } as const;

/** What is copied: the hash of a link, whether it can be read back whole, and what it is a link to, in words. */
export interface Copied {
  readonly hash: string;
  readonly isWhole: boolean;
  /** What the link holds: "the whole program". */
  readonly holds: string;
  /** The name of the field that shows the link where it cannot be copied. */
  readonly label: string;
}

/** copyLink puts the address of a program on the clipboard and says in `place` what came of it. */
export async function copyLink(program: Program, place: HTMLElement): Promise<void> {
  const hash = await packProgram(program);
  const back = await unpackProgram(hash);
  const isWhole = back.kind === "read" && isSame(back.program, program);
  await copyHash({ hash, isWhole, holds: "the whole program", label: "Link to this program" }, place);
}

/** copyHash puts the address of this page with a hash on the clipboard and says in `place` what came of it. */
export async function copyHash({ hash, isWhole, holds, label }: Copied, place: HTMLElement): Promise<void> {
  const address = new URL(hash, location.href).href;
  const length = address.length.toLocaleString("en");
  if (!isWhole) {
    place.textContent = "No link was copied, because none can hold a program of more than 1 MiB. Shorten the files.";
    return;
  }
  if (address.length > lengths.most) {
    place.textContent = `No link was copied: it would be ${length} characters long, too long for the programs that pass links on. Shorten the files.`;
    return;
  }
  const warning =
    address.length > lengths.careful ? " Some mail and chat programs cut links of this length: try it first." : "";
  try {
    await navigator.clipboard.writeText(address);
    place.textContent = `Copied: a link of ${length} characters that holds ${holds}. No server keeps it.${warning}`;
  } catch {
    const field = elementOf("input", { className: "address" });
    field.readOnly = true;
    field.value = address;
    field.setAttribute("aria-label", label);
    place.replaceChildren(
      `This browser does not let the page copy. Copy this link of ${length} characters:${warning} `,
      field,
    );
    field.focus();
    field.select();
  }
}
