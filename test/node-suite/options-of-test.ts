// The `// Flags:` and `// Env:` lines at the head of Node's own tests.

/** What a test asks of the Node that runs it. */
export interface TestOptions {
  readonly flags: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

/** optionsOf reads what a test asks for from its text. Several lines of flags count together. */
export function optionsOf(text: string): TestOptions {
  const wordsOf = (pattern: RegExp): string[] =>
    [...text.matchAll(pattern)].flatMap(([, line = ""]) => line.trim().split(/\s+/)).filter((word) => word !== "");
  const env = wordsOf(/^\/\/ Env:\s+(.*)$/gm).map((word) => {
    const [name = "", ...rest] = word.split("=");
    return [name, rest.join("=")] as const;
  });
  return { flags: wordsOf(/^\/\/ Flags:\s+(--.*)$/gm), env: Object.fromEntries(env) };
}
