/**
 * parseEnv reads a text of the kind that `.env` files have, as Node's `src/node_dotenv.cc` does: later lines win; a value
 * between quotes may go over lines; between double ones, a backslash and an n are a new line; without quotes, a value ends
 * at `#` or the end of its line.
 */
export function parseEnv(text: string): Record<string, string> {
  const found = Object.create(null) as Record<string, string>;
  let rest = trimmed(text.replaceAll("\r", ""));
  /** Goes behind the end of the line that holds a place. */
  const skipLine = (from: number): void => {
    const end = rest.indexOf("\n", from);
    rest = end === -1 ? "" : rest.slice(end + 1);
  };
  while (rest !== "") {
    if (rest.startsWith("#") || rest.startsWith("\n")) {
      skipLine(0);
      continue;
    }
    const equals = rest.indexOf("=");
    const lineEnd = rest.indexOf("\n");
    if (equals === -1 || (lineEnd !== -1 && equals > lineEnd)) {
      skipLine(0);
      rest = trimmed(rest);
      continue;
    }
    const name = trimmed(rest.slice(0, equals));
    rest = rest.slice(equals + 1);
    if (rest === "" || rest.startsWith("\n")) {
      found[name] = "";
      continue;
    }
    const key = trimmed(name.replace(/^export /, ""));
    // Without a name, what follows is read as if a line began there.
    rest = trimmed(rest);
    if (key === "") continue;
    const quote = rest[0];
    const isQuote = quote === '"' || quote === "'" || quote === "`";
    const closing = isQuote ? rest.indexOf(quote, 1) : -1;
    if (closing !== -1) {
      const value = rest.slice(1, closing);
      found[key] = quote === '"' ? value.replaceAll("\\n", "\n") : value;
      skipLine(closing + 1);
      continue;
    }
    const end = rest.indexOf("\n");
    const line = end === -1 ? rest : rest.slice(0, end);
    found[key] = isQuote ? line : trimmed(line.split("#", 1)[0] ?? "");
    skipLine(0);
    rest = trimmed(rest);
  }
  return found;
}

/** Without spaces, tabs and new lines at both ends. */
function trimmed(text: string): string {
  return text.replace(/^[ \t\n]+|[ \t\n]+$/g, "");
}
