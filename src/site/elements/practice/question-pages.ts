/** A question could not be had; the message says so in a sentence. */
export class QuestionFault extends Error {}

/** Question pages fetches the pages of questions, one ahead of the reader, and gives what is to be asked from them. */
export class QuestionPages {
  readonly #root: string;
  readonly #fetched = new Map<string, Promise<HTMLElement>>();

  /** `root` is the path of the site, without a slash at its end. */
  constructor(root: string) {
    this.#root = root;
  }

  /** Fetches a page that is likely to be wanted next. Where that fails, it is tried again when it is wanted. */
  prefetch(path: string): void {
    void this.#fetch(path).catch(() => undefined);
  }

  /** Gives a copy of the question's article, as it came; it rejects with a `QuestionFault`. */
  async take(path: string): Promise<HTMLElement> {
    const article = await this.#fetch(path);
    return document.importNode(article, true);
  }

  #fetch(path: string): Promise<HTMLElement> {
    const known = this.#fetched.get(path);
    if (known !== undefined) return known;
    const fetched = fetchArticle(`${this.#root}${path}`);
    this.#fetched.set(path, fetched);
    fetched.catch(() => this.#fetched.delete(path));
    return fetched;
  }
}

async function fetchArticle(address: string): Promise<HTMLElement> {
  let response: Response;
  let text: string;
  try {
    response = await fetch(address);
    text = await response.text();
  } catch {
    throw new QuestionFault(
      navigator.onLine
        ? "This question could not be fetched. Check the connection and try again."
        : "There is no connection, and this question has not been kept on this device.",
    );
  }
  if (response.status === 409) {
    throw new QuestionFault("The site has a new version, and this page is of the old one. Load the page again.");
  }
  if (!response.ok) throw new QuestionFault(`This question could not be fetched (status ${response.status}).`);
  const article = articleIn(text);
  if (article === null) throw new QuestionFault("Expected a question on its page, but there is none.");
  // Data stays; what would run is of that page.
  for (const script of article.querySelectorAll("script:not([type='application/json'])")) script.remove();
  for (const link of article.querySelectorAll("a[href]")) {
    link.setAttribute("href", new URL(link.getAttribute("href") ?? "", new URL(address, location.href)).href);
  }
  return article;
}

/** The article of a page. The rest of the page is not parsed: its styles are its own, and the policy of this page bars them. */
function articleIn(text: string): HTMLElement | null {
  const [from, to] = [text.indexOf('<article class="question'), text.lastIndexOf("</article>")];
  if (from < 0 || to < from) return null;
  return new DOMParser().parseFromString(text.slice(from, to), "text/html").querySelector("article");
}
