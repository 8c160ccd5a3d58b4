import type { Binding } from "./binding.ts";

/** The `tty_wrap` binding: no descriptor of a page's is a terminal. Its `TTY`, which only a terminal needs, is absent. */
export function ttyWrapBinding(): Binding {
  return { isTTY: () => false };
}
