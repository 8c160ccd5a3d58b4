/** A text file as Anki reads it: what stands before the first record, and the fields of each record. */
export interface AnkiFile {
  readonly head: Readonly<Record<string, string>>;
  readonly records: readonly (readonly string[])[];
}

/**
 * readAnkiFile reads a text file as Anki's manual says that it is read: lines `#name:value` come first; then records, whose fields
 * stand between the separator that the head names, and may be quoted, with a quote in them written twice.
 */
export function readAnkiFile(text: string): AnkiFile {
  const lines = text.split("\n");
  const headed = lines.findIndex((line) => !line.startsWith("#"));
  const head = Object.fromEntries(
    lines.slice(0, headed).map((line) => [line.slice(1, line.indexOf(":")), line.slice(line.indexOf(":") + 1)]),
  );
  if (head["separator"] !== "tab") throw new Error(`Expected tabs between fields, but found ${head["separator"]}.`);
  return { head, records: recordsIn(lines.slice(headed).join("\n")) };
}

function recordsIn(text: string): string[][] {
  const records: string[][] = [];
  let fields: string[] = [];
  const field = /"((?:[^"]|"")*)"(\t|\n)|([^"\t\n][^\t\n]*|)(\t|\n)/y;
  while (field.lastIndex < text.length) {
    const at = field.lastIndex;
    const found = field.exec(text);
    if (found === null) throw new Error(`Expected a field, but found ${JSON.stringify(text.slice(at, at + 40))}.`);
    const [, quoted, afterQuoted, plain, afterPlain] = found;
    fields.push(quoted?.replaceAll('""', '"') ?? plain ?? "");
    if ((afterQuoted ?? afterPlain) !== "\n") continue;
    records.push(fields);
    fields = [];
  }
  return records;
}
