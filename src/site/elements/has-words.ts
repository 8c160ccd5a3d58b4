/** plainWords is a text as words with one space before each, in small letters, without what is only written. */
export function plainWords(text: string): string {
  return ` ${text.toLowerCase().replace(/[^\p{L}\p{N}_.$]+/gu, " ")} `;
}

/** hasWords tells whether a plain text has all words of another, each at least as the beginning of one of its own. */
export function hasWords(plain: string, wanted: string): boolean {
  return plainWords(wanted)
    .split(" ")
    .every((word) => plain.includes(` ${word}`));
}
