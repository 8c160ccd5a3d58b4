// Highlighted source in words instead of colours: a class for each kind of word, as the editor has them, so that code.css alone
// says what they look like. It makes a page a third smaller, and none of it is an inline style.
import type { ShikiTransformer } from "shiki";

type Root = Parameters<NonNullable<ShikiTransformer["root"]>>[0];
type Child = Root["children"][number];

/** The class for each of the light theme's colours; its ordinary colour has none. */
const classes: Readonly<Record<string, string>> = {
  "#0E1116": "",
  "#66707B": "code-comment",
  "#A0111F": "code-keyword",
  "#032563": "code-string",
  "#023B95": "code-constant",
  "#622CBC": "code-function",
  "#702C00": "code-name",
};

/** classOf is the class for what a span of the highlighter looks like; a look without a class is an error. */
export function classOf(style: string): string {
  const [, color = ""] = /--shiki-light:(#\w+)/.exec(style) ?? [];
  const found = classes[color.toUpperCase()];
  if (found === undefined) {
    throw new Error(`Expected a class for the colour of "${style}", but there is none: name it in name-colors.ts.`);
  }
  return found;
}

/** What Astro calls when a text has been highlighted. */
export const nameColors: ShikiTransformer = {
  name: "name-colors",
  preprocess(_code, options) {
    // A line that takes the busy machine more than half a second would otherwise lose its colours.
    options.tokenizeTimeLimit = 0;
  },
  root(root) {
    for (const pre of root.children) if (pre.type === "element") delete pre.properties["style"];
    name(root);
  },
};

function name(parent: { children: Child[] }): void {
  parent.children = parent.children.flatMap((child): Child[] => {
    if (child.type !== "element") return [child];
    name(child);
    const { style } = child.properties;
    if (typeof style !== "string") return [child];
    const named = classOf(style);
    // The ordinary colour needs no element.
    if (named === "") return child.children;
    child.properties = { class: named };
    return [child];
  });
}
