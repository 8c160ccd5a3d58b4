// How many columns of a terminal a character takes, as Unicode's annex 11 (East Asian width) has it for what is shown in
// a fixed width.
import { append } from "../intrinsics.ts";

/**
 * The characters that take two columns, as stretches: how many characters lie between the last stretch and this one, and
 * after a dot how many it has, where that is not one. All in base 36.
 */
const wideStretches = [
  "3cw.2o 3i2.2 d.2 5a.4 3 2 eh.2 l.2 q.8 g.c 17 a.6 3 d 8.2 h.2 5.2 8 5 l 7.2 1 4 2 7 4.2 s z 1 4.3 1 1p.3 ",
  "o e nv.2 1f 4 mi.q 1.2h c.5y q.27 2.2e 2.2v 5.17 1.2m 1.2e 9.1c 1.14 8.mkd 3.1j wp.t hv.8mc 6l8.e8 ls.a ",
  "m.z 1.j 1.4 45.2o 3j.7 m49.5 b.7 9.5p2 15.w 2p.37 6pp.4 1.7 1.2 1.83 f t.3 2 e.4 8.b0 6bo.2f 9.n 5n1 5m ",
  "5a 2.a 23.t d.18 4.9 7.2 e.6 4a.x c.9 1.1y 1.m c.17 4.5 c.h 3 3.1z 1 1.57 2.1r d.4 1.o i q.2 d 2e.2d ",
  "1c.1y 6 3.3 2.4 3.4 b.2 7.9 6b.c 4 7v.1b 1.a 1.55 34.d 3.b 3.1l 1 4.g 2.c 4.a zr.1eke 2.1eke ",
].join("");

const noColumn = /^[\p{Cc}\p{Cf}\p{Me}\p{Mn}]$/u;
const softHyphen = 0xad;

/** Where each stretch begins and ends, one after the other. */
function bordersOf(stretches: string): number[] {
  const borders: number[] = [];
  let at = 0;
  for (const stretch of stretches.trim().split(" ")) {
    const [gap = "0", length = "1"] = stretch.split(".");
    at += parseInt(gap, 36);
    append(borders, at);
    at += parseInt(length, 36);
    append(borders, at);
  }
  return borders;
}

const borders = bordersOf(wideStretches);

/** Whether a code point lies in a stretch: as many borders before it as make an odd number. */
function isWide(code: number): boolean {
  let low = 0;
  let high = borders.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((borders[middle] ?? 0) <= code) low = middle + 1;
    else high = middle;
  }
  return low % 2 === 1;
}

/** characterWidth gives 0, 1 or 2 columns for one character. */
export function characterWidth(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (isWide(code)) return 2;
  return code !== softHyphen && noColumn.test(character) ? 0 : 1;
}
