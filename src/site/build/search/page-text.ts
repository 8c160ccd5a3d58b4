import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from "parse5";

export type PageNode = DefaultTreeAdapterTypes.Node;
export type PageElement = DefaultTreeAdapterTypes.Element;

/** What of a page is no text of its own: furniture, drawings, data, and programs, which are found as examples. */
const leftOut = new Set(["script", "noscript", "style", "svg", "template", "button", "select", "input", "nav"]);
const programs = new Set(["run-example", "compare-models", "output-console", "choose-model"]);

/** parsePage reads a built page. */
export function parsePage(html: string): PageNode {
  return parse(html);
}

/** elementsOf gives all elements below a node for which a test holds, outermost first, in the order of the page. */
export function elementsOf(node: PageNode, test: (element: PageElement) => boolean): PageElement[] {
  return childrenOf(node).flatMap((child) =>
    defaultTreeAdapter.isElementNode(child) && test(child) ? [child] : elementsOf(child, test),
  );
}

/** idsIn gives the ids of all elements below a node. */
export function idsIn(node: PageNode): string[] {
  return childrenOf(node).flatMap((child) => {
    const id = defaultTreeAdapter.isElementNode(child) ? attributeOf(child, "id") : undefined;
    return [...(id === undefined ? [] : [id]), ...idsIn(child)];
  });
}

/** childrenOf gives what stands in a node. */
export function childrenOf(node: PageNode): readonly PageNode[] {
  return "childNodes" in node ? node.childNodes : [];
}

/** attributeOf gives an attribute's value, undefined where there is none. */
export function attributeOf(element: PageElement, name: string): string | undefined {
  return element.attrs.find((attribute) => attribute.name === name)?.value;
}

/** hasClass tells whether an element has a class. */
export function hasClass(element: PageElement, name: string): boolean {
  return (attributeOf(element, "class") ?? "").split(/\s+/).includes(name);
}

/** textOf gives what is read in a node, in one line, without what is left out of search. */
export function textOf(node: PageNode): string {
  return rawTextOf(node).replace(/\s+/g, " ").trim();
}

function rawTextOf(node: PageNode): string {
  if (defaultTreeAdapter.isTextNode(node)) return node.value;
  if (defaultTreeAdapter.isElementNode(node)) {
    const { tagName } = node;
    const isLeft = attributeOf(node, "data-search-ignore") !== undefined || hasClass(node, "timeline");
    if (
      isLeft ||
      leftOut.has(tagName) ||
      programs.has(tagName) ||
      (tagName === "figure" && hasClass(node, "excerpt"))
    ) {
      return " ";
    }
    const isInline = /^(a|b|code|em|strong|i|span|sup|sub|abbr|kbd|mark|small|glossary-term)$/.test(tagName);
    const inner = childrenOf(node).map(rawTextOf).join("");
    return isInline ? inner : ` ${inner} `;
  }
  return childrenOf(node).map(rawTextOf).join("");
}
