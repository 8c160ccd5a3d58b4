import { chooseQuestions, minutesAllowed, minutesFor, type Wish } from "../../practice/choose-questions.ts";
import { levelNames, levels, questionTypes, typeNames, type Card } from "../../practice/deck.ts";
import { newSeed, plainSeed, seedLength } from "../../practice/seeded.ts";
import { buttonOf, elementOf } from "../element-of.ts";

/** What can be chosen without typing it into the address. */
const offered = [15, 30, 45, 60, 90];

/** What the form of a new interview tells. */
export interface FormActs {
  /** Another interview is asked for. */
  change(wish: Wish): void;
  start(wish: Wish, cards: readonly Card[]): void;
}

/** interviewForm is where level, minutes and seed are chosen, and says what comes of it. */
export function interviewForm(deck: readonly Card[], begin: Wish, acts: FormActs): HTMLFormElement {
  let wish = begin;
  const form = elementOf("form", { className: "wish" });
  const status = elementOf("p", { className: "comes" });
  status.setAttribute("role", "status");
  const start = elementOf("button", { className: "small-button main", textContent: "Start" });
  const said = elementOf("p", { className: "copied" });
  said.setAttribute("role", "status");

  const look = (): readonly Card[] => {
    const cards = chooseQuestions(deck, wish);
    status.textContent = sayCards(cards, wish);
    start.setAttribute("aria-disabled", String(cards.length === 0));
    return cards;
  };
  const change = (part: Partial<Wish>): void => {
    wish = { ...wish, ...part };
    said.textContent = "";
    look();
    acts.change(wish);
  };

  const level = elementOf("fieldset", { className: "level" }, elementOf("legend", { textContent: "Level" }));
  for (const one of levels) {
    const choice = elementOf("input");
    choice.type = "radio";
    choice.name = "level";
    choice.value = one;
    choice.checked = one === wish.level;
    choice.addEventListener("change", () => change({ level: one }));
    level.append(elementOf("label", {}, choice, levelNames[one]));
  }

  const minutes = elementOf("select");
  minutes.name = "minutes";
  for (const count of [...new Set([...offered, wish.minutes])].sort((a, b) => a - b)) {
    const option = elementOf("option", { textContent: `${count} minutes` });
    option.value = String(count);
    option.selected = count === wish.minutes;
    minutes.append(option);
  }
  minutes.addEventListener("change", () => change({ minutes: Number(minutes.value) || minutesAllowed.least }));

  const seed = elementOf("input");
  Object.assign(seed, {
    name: "seed",
    value: wish.seed,
    maxLength: seedLength,
    autocomplete: "off",
    spellcheck: false,
  });
  seed.setAttribute("autocapitalize", "none");
  seed.addEventListener("input", () => {
    const typed = plainSeed(seed.value);
    if (typed !== "") change({ seed: typed });
  });
  const show = (): void => void (seed.value = wish.seed);
  seed.addEventListener("change", show);
  const draw = buttonOf("Draw another", () => (change({ seed: newSeed(Math.random) }), show()), "small-button");
  const copy = buttonOf("Copy its link", () => void copyAddress(said), "small-button");

  form.append(
    level,
    elementOf("label", { className: "minutes" }, "Time", minutes),
    elementOf("div", { className: "seed" }, elementOf("label", {}, "Seed", seed), draw),
    elementOf("p", {
      className: "hint",
      textContent: "The same level, time and seed give the same questions: send the link to whoever asks you.",
    }),
    status,
    elementOf("div", { className: "acts" }, start, copy, said),
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const cards = look();
    if (cards.length > 0) acts.start(wish, cards);
  });
  look();
  return form;
}

/** What an interview will be, without giving its questions away. */
function sayCards(cards: readonly Card[], { level }: Wish): string {
  if (cards.length === 0) return `The bank has no ${level} questions that fit into this time: take more.`;
  const types = questionTypes.flatMap((type) => {
    const count = cards.filter((card) => card.type === type).length;
    return count === 0 ? [] : [`${count}\u00a0×\u00a0${typeNames[type].toLowerCase()}`];
  });
  const count = cards.length === 1 ? "1 question" : `${cards.length} questions`;
  return `${count}, ${minutesFor(cards)} minutes: ${types.join(", ")}.`;
}

async function copyAddress(said: HTMLElement): Promise<void> {
  try {
    await navigator.clipboard.writeText(location.href);
    said.textContent = "Copied.";
  } catch {
    said.textContent = "This browser does not let the page copy: take the link from the address bar.";
  }
}
