import { defaultTreeAdapter } from "parse5";
import {
  attributeOf,
  childrenOf,
  elementsOf,
  hasClass,
  idsIn,
  textOf,
  type PageElement,
  type PageNode,
} from "./page-text.ts";

/** A section is what stands between two headings of a page. The first has none and no id. */
export interface Section {
  readonly id?: string;
  readonly title?: string;
  readonly text: string;
  /** The places in it where an example runs, by their ids. */
  readonly runs: readonly string[];
}

/** sectionsOf takes the text of a lesson's page apart at its headings of the second and third level. */
export function sectionsOf(page: PageNode): Section[] {
  const [content] = elementsOf(page, (element) => hasClass(element, "sl-markdown-content"));
  if (content === undefined) return [];
  const sections: { id?: string; title?: string; nodes: PageNode[] }[] = [{ nodes: [] }];
  for (const node of childrenOf(content)) {
    const heading = headingIn(node);
    if (heading === undefined) sections.at(-1)?.nodes.push(node);
    else sections.push({ ...heading, nodes: [] });
  }
  return sections.map(({ nodes, ...rest }) => ({
    ...rest,
    text: nodes.map(textOf).filter(Boolean).join(" "),
    runs: nodes.flatMap(runsIn),
  }));
}

/** runsIn gives the places of a page, or of a part of one, where an example runs. */
export function runsIn(node: PageNode): string[] {
  return idsIn(node).filter((id) => id.startsWith("run-"));
}

/** The heading that a child of the content is, or is wrapped in; those of elements within are none. */
function headingIn(node: PageNode): { id: string; title: string } | undefined {
  if (!defaultTreeAdapter.isElementNode(node)) return undefined;
  const isHeading = ({ tagName }: PageElement): boolean => tagName === "h2" || tagName === "h3";
  const heading = isHeading(node)
    ? node
    : hasClass(node, "sl-heading-wrapper")
      ? elementsOf(node, isHeading)[0]
      : undefined;
  const id = heading && attributeOf(heading, "id");
  return heading === undefined || id === undefined ? undefined : { id, title: textOf(heading) };
}
