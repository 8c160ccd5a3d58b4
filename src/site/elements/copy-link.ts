import type { Program } from "#program/program.ts";
import { elementOf } from "./element-of.ts";
import { isSame } from "./kept-programs.ts";
import { packProgram } from "./pack-program.ts";
import { unpackProgram } from "./program-link.ts";

/** Lengths of an address in characters: longer ones are cut by some programs that pass links on, or by browsers. */
const lengths = { careful: 8_000, most: 64_000 } as const;

/** copyLink puts the address of a program on the clipboard and says in `place` what came of it. */
export async function copyLink(program: Program, place: HTMLElement): Promise<void> {
  const hash = await packProgram(program);
  const address = new URL(hash, location.href).href;
  const length = address.length.toLocaleString("en");
  const back = await unpackProgram(hash);
  if (back.kind === "refused" || !isSame(back.program, program)) {
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
    place.textContent = `Copied: a link of ${length} characters that holds the whole program. No server keeps it.${warning}`;
  } catch {
    const field = elementOf("input", { className: "address" });
    field.readOnly = true;
    field.value = address;
    field.setAttribute("aria-label", "Link to this program");
    place.replaceChildren(
      `This browser does not let the page copy. Copy this link of ${length} characters:${warning} `,
      field,
    );
    field.focus();
    field.select();
  }
}
