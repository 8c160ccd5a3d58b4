import { createHash } from "node:crypto";
import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from "parse5";

/** A policy is what a page may load and run: the sources of each directive. */
export type Policy = ReadonlyMap<string, readonly string[]>;

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/**
 * What every page may: scripts, styles and everything else from this site alone. Small pictures stand in style sheets.
 * A Web Worker has the policy of its own file, so the page of a search that compiles in one needs nothing for it.
 */
const everyPage: Policy = new Map([
  ["default-src", ["'none'"]],
  ["script-src", ["'self'"]],
  ["style-src", ["'self'"]],
  ["img-src", ["'self'", "data:"]],
  ["connect-src", ["'self'"]],
  ["worker-src", ["'self'"]],
  ["frame-src", ["'self'"]],
  ["base-uri", ["'none'"]],
  ["form-action", ["'none'"]],
]);

/** policyOf is the policy of a page: what every page may, and its own inline scripts and styles, by their hashes. */
export function policyOf(html: string): Policy {
  const scripts = new Set<string>();
  const styles = new Set<string>();
  const attributes = new Set<string>();
  for (const element of markupOf(html)) {
    if (element.tagName === "script" && runs(element)) scripts.add(hashOf(textOf(element)));
    if (element.tagName === "style") styles.add(hashOf(textOf(element)));
    const style = attributeOf(element, "style");
    if (style !== undefined) attributes.add(hashOf(style));
  }
  const policy = new Map(everyPage);
  policy.set("script-src", ["'self'", ...scripts]);
  policy.set("style-src", ["'self'", ...styles]);
  // The word allows attributes with these very texts, and is needed to: it lets no other text in.
  policy.set("style-src-attr", attributes.size === 0 ? ["'none'"] : ["'unsafe-hashes'", ...attributes]);
  return policy;
}

/** policyText is a policy as browsers read it. */
export function policyText(policy: Policy): string {
  return [...policy].map(([name, sources]) => [name, ...sources].join(" ")).join(";");
}

/** withPolicy is the page with the policy in its markup, before everything that it binds. */
export function withPolicy(html: string, policy: Policy): string {
  const meta = `<meta http-equiv="content-security-policy" content="${policyText(policy)}">`;
  const head = markupOf(html).find(({ tagName }) => tagName === "head");
  const [first] = head?.childNodes.filter((node) => defaultTreeAdapter.isElementNode(node)) ?? [];
  // The declaration of the encoding has to be among the first bytes, and binds nothing.
  const isCharset = first?.tagName === "meta" && attributeOf(first, "charset") !== undefined;
  const at = isCharset ? first.sourceCodeLocation?.endOffset : head?.sourceCodeLocation?.startTag?.endOffset;
  if (at === undefined) throw new Error("Expected a page with a head.");
  return html.slice(0, at) + meta + html.slice(at);
}

/** hasPolicy is true of a document that brings a policy of its own. */
export function hasPolicy(html: string): boolean {
  return markupOf(html).some(
    (element) =>
      element.tagName === "meta" && attributeOf(element, "http-equiv")?.toLowerCase() === "content-security-policy",
  );
}

/** blockedIn says what stands in a page that its policy would block: one sentence for each. */
export function blockedIn(html: string): string[] {
  return markupOf(html).flatMap((element) =>
    element.attrs.flatMap(({ name, value }) => {
      const what = `<${element.tagName} ${name}="${value}">`;
      if (name.startsWith("on")) return [`${what} is an inline handler: add a listener in a script.`];
      if (/^\s*javascript:/i.test(value)) return [`${what} is a script: make it a button with a listener.`];
      return loads(element, name) && /^\s*(?:[a-z][a-z+.-]*:)?\/\//i.test(value)
        ? [`${what} comes from elsewhere: keep a copy in the site.`]
        : [];
    }),
  );
}

/** True where an attribute names something that the page loads by itself. */
function loads({ tagName, attrs }: Element, name: string): boolean {
  if (name === "src" || name === "data" || name === "action" || name === "formaction") return true;
  const rel = attrs.find((attribute) => attribute.name === "rel")?.value ?? "";
  return tagName === "link" && name === "href" && !["canonical", "sitemap", "alternate", "license"].includes(rel);
}

/** Without scripts a browser shows what stands in `<noscript>`, so that is markup too. */
function parsed(html: string): Node {
  return parse(html, { scriptingEnabled: false, sourceCodeLocationInfo: true });
}

/** markupOf gives every element that a browser may make of a page, also without scripts, and those in its templates. */
export function markupOf(html: string): Element[] {
  return elementsIn(parsed(html));
}

function elementsIn(node: Node): Element[] {
  const own = defaultTreeAdapter.isElementNode(node) ? [node] : [];
  const children = "content" in node ? node.content.childNodes : "childNodes" in node ? node.childNodes : [];
  return [...own, ...children.flatMap(elementsIn)];
}

/** Scripts of another site are blocked, and data is no script. */
function runs(element: Element): boolean {
  const type = attributeOf(element, "type") ?? "";
  return attributeOf(element, "src") === undefined && !/^application\/(?:[a-z.-]+\+)?json$/i.test(type);
}

function attributeOf({ attrs }: Element, name: string): string | undefined {
  return attrs.find((attribute) => attribute.name === name)?.value;
}

function textOf({ childNodes }: Element): string {
  return childNodes.map((node) => (defaultTreeAdapter.isTextNode(node) ? node.value : "")).join("");
}

function hashOf(text: string): string {
  return `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
}
