/** A seeded random source gives the same numbers for the same seed, so that a test that fails will fail again. */
export interface SeededRandom {
  /** A whole number from 0 up to, but not including, `below`. */
  (below: number): number;
}

/** seededRandom makes a source of random numbers (the generator "mulberry32"). */
export function seededRandom(seed: number): SeededRandom {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/** oneOf picks a member of a list. */
export function oneOf<Member>(random: SeededRandom, list: readonly Member[]): Member {
  const member = list[random(list.length)];
  if (member === undefined) throw new Error("Expected a list with members in it.");
  return member;
}
