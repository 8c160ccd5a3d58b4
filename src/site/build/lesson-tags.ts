/** A lesson tag is a use of a component in an MDX text, with those of its properties that are plain strings. */
export interface LessonTag {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly line: number;
}

/** findLessonTags finds the components that an MDX text uses. Code, fenced or in backticks, is passed over. */
export function findLessonTags(text: string): LessonTag[] {
  const prose = text.replace(/^(`{3,}|~{3,})[\s\S]*?^\1|`[^`\n]*`/gm, (code) => code.replace(/[^\n]/g, " "));
  return [...prose.matchAll(/<([A-Z]\w*)((?:[^>{]|\{[^}]*\})*)>/g)].map((match) => ({
    name: match[1] ?? "",
    properties: Object.fromEntries(
      [...(match[2] ?? "").matchAll(/([\w-]+)="([^"]*)"/g)].map(([, key, value]) => [key, value ?? ""]),
    ),
    line: prose.slice(0, match.index).split("\n").length,
  }));
}
