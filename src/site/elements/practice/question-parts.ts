/** The article of a question in two: what is asked, and what is shown when it is asked for. */
export interface QuestionParts {
  readonly asked: HTMLElement;
  readonly answer: HTMLElement;
}

const depth = "details.depth";

/** takeApart takes the article of a question apart: all from the first depth of the answer on is the answer, unfolded. */
export function takeApart(article: HTMLElement): QuestionParts {
  // The page that asks says by itself what the question is about.
  for (const other of article.querySelectorAll(":scope > .about, .depths > :is(h2, .think)")) other.remove();
  const answer = document.importNode(article, false);
  answer.removeAttribute("id");
  const parts = [...article.children];
  const first = parts.findIndex((part) => part.matches(depth) || part.querySelector(depth) !== null);
  answer.append(...(first < 0 ? [] : parts.slice(first)));
  for (const item of answer.querySelectorAll<HTMLDetailsElement>(depth))
    item.open = item.dataset["depth"] !== "example";
  return { asked: article, answer };
}
