// Entries for the tests of practice: any that there could be, made by fast-check.
import fc, { type Arbitrary } from "fast-check";
import { grades, type Entry } from "../../src/site/practice/entry.ts";

// Few ids, cards and instants, so that they meet each other.
const id = fc.integer({ min: 0, max: 30 }).map((number) => `id-${number}`);
const at = fc.oneof(
  fc.integer({ min: 0, max: 5 }).map((day) => Date.UTC(2026, 0, 1 + day)),
  fc.integer({ min: Date.UTC(2020, 0), max: Date.UTC(2030, 0) }),
);
const card = fc.integer({ min: 1, max: 6 });
const answered = fc.record({
  card,
  notes: fc.string(),
  scores: fc.dictionary(fc.string(), fc.integer({ min: 0, max: 3 })),
  seconds: fc.integer({ min: 0, max: 3600 }),
});

/** Any entry. */
export const madeEntry: Arbitrary<Entry> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ id, at, kind: fc.constant("review"), card, grade: fc.constantFrom(...grades) }) },
  { weight: 2, arbitrary: fc.record({ id, at, kind: fc.constant("undo"), of: id }) },
  { weight: 2, arbitrary: fc.record({ id, at, kind: fc.constant("missed"), card }) },
  fc.record({
    id,
    at,
    kind: fc.constant("interview"),
    level: fc.string(),
    minutes: fc.integer({ min: 1, max: 90 }),
    seed: fc.string(),
    answered: fc.array(answered, { maxLength: 3 }),
  }),
) as Arbitrary<Entry>;

/** Entries, each with an id of its own. */
export const madeEntries: Arbitrary<Entry[]> = fc.uniqueArray(madeEntry, { selector: (entry) => entry.id });

/** Values as they come out of JSON, which writes −0 as 0. */
const jsonValue = (maxDepth: number): Arbitrary<unknown> =>
  fc.json({ maxDepth }).map((text): unknown => JSON.parse(text) as unknown);

/** Any JSON value that could lie where an entry is expected: entries too, also some with one id. */
export const madeValues: Arbitrary<unknown[]> = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: madeEntry as Arbitrary<unknown> },
    jsonValue(2),
    // An entry with something wrong in it.
    fc
      .tuple(madeEntry, fc.constantFrom("at", "kind", "id"), jsonValue(1))
      .map(([entry, name, value]) => ({ ...entry, [name]: value })),
  ),
  { maxLength: 25 },
);
