/** An answer is its id, and what the reader reads. */
export interface DecisionAnswer {
  readonly id: string;
  readonly label: string;
}

/** A question with its answers. */
export interface DecisionQuestion {
  readonly id: string;
  readonly asks: string;
  readonly answers: readonly DecisionAnswer[];
}

/** A way through the questions: pairs of question and answer in the order in which they are asked, and the models it leads to. */
export interface DecisionWay {
  readonly answers: readonly (readonly [question: string, answer: string])[];
  readonly models: readonly string[];
}

/** A decision is every way through some questions; no way is the beginning of another. */
export interface Decision {
  readonly questions: readonly DecisionQuestion[];
  readonly ways: readonly DecisionWay[];
}

/** Where a reader stands: the questions that were asked, with the answers given, and what comes next or came out. */
export interface Standing {
  readonly answered: readonly (readonly [question: string, answer: string])[];
  /** The question to answer next; null where all is answered. */
  readonly next: string | null;
  /** What to use; empty until all is answered. */
  readonly models: readonly string[];
}

/** standingOf follows the answers given, question by question. Answers to questions that do not come up are passed over. */
export function standingOf({ ways }: Decision, given: Readonly<Record<string, string>>): Standing {
  const answered: (readonly [string, string])[] = [];
  let left = ways;
  for (;;) {
    const [first] = left;
    if (first === undefined) throw new Error("Expected answers that a question has.");
    const asked = first.answers[answered.length];
    if (asked === undefined) return { answered, next: null, models: first.models };
    const [question] = asked;
    const answer = given[question];
    const place = answered.length;
    const following = left.filter(({ answers }) => answers[place]?.[1] === answer);
    if (answer === undefined || following.length === 0) return { answered, next: question, models: [] };
    answered.push([question, answer]);
    left = following;
  }
}

const mark = "#choose=";

/** hashOf writes where a reader stands as the hash of an address: `#choose=both.many.long`. */
export function hashOf({ answered }: Standing): string {
  return answered.length === 0 ? "" : mark + answered.map(([, answer]) => answer).join(".");
}

/** givenIn reads the answers in the hash of an address; null where it holds none. `isWhole` says whether all of them could be followed. */
export function givenIn(
  decision: Decision,
  hash: string,
): { given: Readonly<Record<string, string>>; isWhole: boolean } | null {
  if (!hash.startsWith(mark)) return null;
  const given: Record<string, string> = {};
  const answers = hash.slice(mark.length).split(".");
  for (const answer of answers) {
    const { next } = standingOf(decision, given);
    if (next === null) return { given, isWhole: false };
    given[next] = answer;
    if (standingOf(decision, given).next === next) {
      const { [next]: _, ...followed } = given;
      return { given: followed, isWhole: false };
    }
  }
  return { given, isWhole: true };
}
