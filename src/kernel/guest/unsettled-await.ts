import type { Binding } from "../bindings/binding.ts";
import type { Kernel } from "./kernel.ts";
import { addressOf } from "../modules/program-files.ts";
import { parseModule } from "../modules/parse-text.ts";
import { topLevelAwaits } from "../modules/top-level-awaits.ts";

/** A place where a program waits, and the rest of what Node prints of it. */
interface AwaitPlace {
  readonly address: string;
  readonly line: number;
  readonly shown: string;
}

/**
 * unsettledAwait has `place`, which words where a program waits that ended before its modules were evaluated: V8 tells Node, but no page. It is
 * known where the program has one place only; undefined otherwise. `GetStalledTopLevelAwaitMessages` in V8's API.
 */
export function unsettledAwait({ library, modules }: Kernel): Binding {
  return { place: () => placeOf(library, modules) };
}

function placeOf(library: Kernel["library"], modules: Kernel["modules"]): string | undefined {
  const places = modules
    .paths()
    .filter((path) => /\.m?[jt]s$/.test(path))
    .flatMap((path) => {
      const text = modules.places.textOf(path) ?? "";
      if (!/\bawait\b/.test(text)) return [];
      return topLevelAwaits(parseModule(library.require, text)).map((offset) => placeAt(path, text, offset));
    });
  const [place] = places;
  return place === undefined || places.length > 1 ? undefined : `${place.address}:${place.line}\n${place.shown}`;
}

function placeAt(path: string, text: string, offset: number): AwaitPlace {
  const before = text.slice(0, offset).split("\n");
  const line = text.split("\n")[before.length - 1] ?? "";
  const indent = (before.at(-1) ?? "").replace(/[^\t]/g, " ");
  return { address: addressOf(path), line: before.length, shown: `${line}\n${indent}^\n\n\n\n` };
}
