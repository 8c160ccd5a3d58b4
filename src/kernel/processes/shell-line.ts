// There is no shell. A command line that any shell would read the same way, because it is nothing but words, quotes and
// variables, is read here; all others fail as they would in a container without a shell.

/** Characters that stand for themselves outside of quotes. */
const plain = /[\w./:=@%+,-]/;
/** Characters that mean something to a shell, or could, even within double quotes. */
const special = /[`\\!]/;

/** wordsOf splits a command line into its words, or gives undefined where it takes a shell to read it. */
export function wordsOf(line: string, env: Readonly<Record<string, string>>): string[] | undefined {
  const words: string[] = [];
  let word: string | undefined;
  let at = 0;
  const take = (text: string): void => {
    word = (word ?? "") + text;
  };
  while (at < line.length) {
    const letter = line.charAt(at);
    if (letter === " " || letter === "\t") {
      if (word !== undefined) words.push(word);
      word = undefined;
      at += 1;
    } else if (letter === "'" || letter === '"') {
      const end = line.indexOf(letter, at + 1);
      if (end < 0) return undefined;
      const inside = line.slice(at + 1, end);
      const text = letter === "'" ? inside : withVariables(inside, env);
      if (text === undefined) return undefined;
      take(text);
      at = end + 1;
    } else if (plain.test(letter)) {
      take(letter);
      at += 1;
    } else return undefined;
  }
  if (word !== undefined) words.push(word);
  // `A=1 node` sets a variable, which is a shell's.
  return words.length === 0 || words[0]?.includes("=") === true ? undefined : words;
}

/** What stands between double quotes, its variables put in. */
function withVariables(text: string, env: Readonly<Record<string, string>>): string | undefined {
  if (special.test(text)) return undefined;
  const whole = text.replace(/\$\{(\w+)\}|\$([A-Za-z_]\w*)/g, (_, braced: string | undefined, bare: string) => {
    return env[braced ?? bare] ?? "";
  });
  return text.replace(/\$\{\w+\}|\$[A-Za-z_]\w*/g, "").includes("$") ? undefined : whole;
}
