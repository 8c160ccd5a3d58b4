const escapes: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** textMarkup writes text as markup that shows it. */
export function textMarkup(text: string): string {
  return text.replace(/[&<>"]/g, (character) => escapes[character] ?? character);
}

/** codeMarkup shows texts as they stand, each below its name, in one line of markup. */
export function codeMarkup(texts: Readonly<Record<string, string>>): string {
  return Object.entries(texts)
    .map(([name, text]) => {
      const lines = textMarkup(text.trimEnd()).split(/\r?\n/).join("<br>").replaceAll("\t", "&#9;");
      return `<p><b>${textMarkup(name)}</b></p><pre style="overflow: auto"><code>${lines}</code></pre>`;
    })
    .join("");
}
