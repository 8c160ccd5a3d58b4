import { apply } from "../intrinsics.ts";
import type { Binding } from "./binding.ts";

/**
 * What the library is given at boot in place of the binding: few programs print anything beyond Latin letters, so the rest
 * lies in a later script, which `load` brings.
 */
export function icuShell(load: () => Binding): Binding {
  const forward =
    (name: string) =>
    (...given: unknown[]): unknown =>
      apply(load()[name] as () => unknown, undefined, given);
  const body = Object.fromEntries(
    ["icuErrName", "transcode", "getConverter", "hasConverter", "decode"].map((name) => [name, forward(name)]),
  );
  const width = forward("getStringWidth");
  return {
    ...body,
    // Printable characters of Latin-1 take a column each; the library has counted those of ASCII.
    getStringWidth: (text: string) => (/^[ -~\u00a1-\u00ff]*$/.test(text) ? text.length : width(text)),
  };
}
