// CodeMirror writes a `<style>` element as it goes, which the page's policy blocks as it does any other. Into a shadow root it
// puts a constructed style sheet instead, which no policy need allow: so the page is shown to it as one.
import { StyleModule } from "style-mod";

/** The document as far as a shadow root goes: without a head. */
const headless = {
  ownerDocument: document,
  get adoptedStyleSheets() {
    return document.adoptedStyleSheets;
  },
  set adoptedStyleSheets(sheets) {
    document.adoptedStyleSheets = sheets;
  },
};

const mount = StyleModule.mount.bind(StyleModule);

/** constructStyles makes every later editor of the page style itself by a constructed style sheet. */
export function constructStyles(): void {
  StyleModule.mount = (root, modules) => {
    mount(root === document ? (headless as unknown as Document) : root, modules);
  };
}
