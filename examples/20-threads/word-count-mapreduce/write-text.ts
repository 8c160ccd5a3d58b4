const words = "the cook the pot the soup a cook a stove".split(" ");

/** Writes many lines, the same ones each time. */
export function writeText(lines: number) {
  return Array.from({ length: lines }, (_, line) =>
    Array.from({ length: 10 }, (_, word) => {
      return words[(line * 7 + word * 3) % words.length];
    }).join(" "),
  );
}
