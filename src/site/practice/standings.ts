// What each card is at, computed from the journal. Nothing of this is kept: the same entries give the same standings on every
// device, in whichever order they came there.
import { createEmptyCard, fsrs, State, type Card as Memory } from "ts-fsrs";
import { grades, type Entry, type Grade, type Missed, type Review } from "./entry.ts";
import { byTime } from "./journal.ts";

/** How well a card is known: never answered; answered lately, and asked again within minutes; asked again after days. */
export type Stage = "new" | "learning" | "known";

/** A standing is what a card is at. */
export interface Standing {
  readonly card: number;
  readonly stage: Stage;
  /** When it is to be asked again. */
  readonly due: number;
  /** Whether it is due because it was missed in a mock interview, and has not been answered since. */
  readonly isMissed: boolean;
  /** When it was answered first; null where it never was. */
  readonly begun: number | null;
  /** What the scheduler remembers of it. */
  readonly memory: Memory | null;
}

/** Intervals are not spread by chance: who has the same journal gets the same days. */
const scheduler = fsrs({ enable_fuzz: false });

type Counted = Review | Missed;

/** What was folded, and what it came to. */
interface Folded {
  readonly counted: readonly Counted[];
  readonly standing: Standing;
}

/** standingsOf gives the standing of every card that the journal knows, by its number. */
export function standingsOf(entries: readonly Entry[]): ReadonlyMap<number, Standing> {
  return new Fold().standingsOf(entries);
}

/** A fold computes standings while a journal grows: a card that only has more entries goes on from where it was. */
export class Fold {
  #known: ReadonlyMap<number, Folded> = new Map();

  /** Gives what `standingsOf` gives. */
  standingsOf(entries: readonly Entry[]): ReadonlyMap<number, Standing> {
    const byCard = new Map<number, Counted[]>();
    for (const entry of countedIn(entries)) {
      const counted = byCard.get(entry.card);
      if (counted === undefined) byCard.set(entry.card, [entry]);
      else counted.push(entry);
    }
    const known = new Map<number, Folded>();
    for (const [card, counted] of byCard) {
      const before = this.#known.get(card);
      const isMore = before?.counted.every((entry, at) => entry === counted[at]) === true;
      let standing = isMore ? before?.standing : undefined;
      for (const entry of counted.slice(isMore ? before?.counted.length : 0)) {
        standing = entry.kind === "review" ? afterReview(entry, standing) : afterMiss(entry, standing);
      }
      if (standing !== undefined) known.set(card, { counted, standing });
    }
    this.#known = known;
    return new Map([...known].map(([card, { standing }]) => [card, standing]));
  }
}

/** reviewsIn gives the reviews that were not taken back, the oldest first. */
export function reviewsIn(entries: readonly Entry[]): Review[] {
  return countedIn(entries).filter((entry) => entry.kind === "review");
}

/** dueAfter says for each grade when a card would be asked again that is graded so now. */
export function dueAfter(standing: Standing | undefined, now: number): Readonly<Record<Grade, number>> {
  const [again, hard, good, easy] = grades.map((grade) => reviewed(standing?.memory ?? null, now, grade).due.getTime());
  return { 1: again ?? now, 2: hard ?? now, 3: good ?? now, 4: easy ?? now };
}

/** Reviews that were not taken back, and misses, the oldest first. */
function countedIn(entries: readonly Entry[]): Counted[] {
  const undone = new Set(entries.flatMap((entry) => (entry.kind === "undo" ? [entry.of] : [])));
  const counts = (entry: Entry): entry is Counted =>
    entry.kind === "review" ? !undone.has(entry.id) : entry.kind === "missed";
  return entries.filter(counts).sort(byTime);
}

function afterReview({ card, at, grade }: Review, before: Standing | undefined): Standing {
  const memory = reviewed(before?.memory ?? null, at, grade);
  const stage = memory.state === State.Review ? "known" : "learning";
  return { card, stage, due: memory.due.getTime(), isMissed: false, begun: before?.begun ?? at, memory };
}

function afterMiss({ card, at }: Missed, before: Standing | undefined): Standing {
  const { stage = "new", due = at, begun = null, memory = null } = before ?? {};
  // What was due before it was missed stays due for as long.
  return { card, stage, due: Math.min(due, at), isMissed: true, begun, memory };
}

function reviewed(memory: Memory | null, at: number, grade: Grade): Memory {
  return scheduler.next(memory ?? createEmptyCard(new Date(at)), new Date(at), grade).card;
}
