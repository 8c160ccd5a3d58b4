import { topicName } from "../../practice/deck.ts";
import { fewestReviews, type TopicRecord } from "../../practice/weak-topics.ts";
import { elementOf } from "../element-of.ts";

/** What a topic table needs to know of its page. */
export interface TopicTable {
  readonly place: HTMLElement;
  /** The path of the site, without a slash at its end. */
  readonly root: string;
  readonly records: readonly TopicRecord[];
  /** The address that practises a topic. */
  addressOf(topic: string): string;
  practise(topic: string): void;
}

/** showTopics shows how each topic went lately, the weakest first, with the way to its lesson and to its cards. */
export function showTopics({ place, root, records, addressOf, practise }: TopicTable): void {
  if (records.length === 0) {
    const words = `Once you have graded ${fewestReviews} answers about a topic, it stands here, the weakest first.`;
    place.replaceChildren(elementOf("p", { textContent: words }));
    return;
  }
  const rows = records.map(({ topic, reviews, again, lesson }) => {
    const name = elementOf("th", { textContent: topicName(topic) });
    name.scope = "row";
    const here = elementOf("a", { textContent: "Practise this" });
    here.href = addressOf(topic);
    here.ariaLabel = `Practise this: ${topicName(topic)}`;
    here.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      practise(topic);
    });
    const taught = elementOf("td");
    if (lesson !== undefined) {
      const link = elementOf("a", { textContent: lesson.title });
      link.href = `${root}${lesson.path}`;
      taught.append(link);
    }
    const bar = elementOf("span", { className: "bar" });
    bar.style.setProperty("--share", String(again / reviews));
    return elementOf(
      "tr",
      {},
      name,
      elementOf("td", { className: "share" }, bar, `${again} of ${reviews}`),
      taught,
      elementOf("td", {}, here),
    );
  });
  const heads = ["Topic", "Again", "Lesson", "Cards"].map((words) => {
    const head = elementOf("th", { textContent: words });
    head.scope = "col";
    return head;
  });
  place.replaceChildren(
    elementOf(
      "table",
      {},
      elementOf("caption", { textContent: "How many of your last answers about a topic you graded “again”." }),
      elementOf("thead", {}, elementOf("tr", {}, ...heads)),
      elementOf("tbody", {}, ...rows),
    ),
  );
}
