// Chance that can be had again: the same text gives the same draws on every device.

/** Letters and digits that are not taken for each other when they are read out. */
const alphabet = "23456789abcdefghjkmnpqrstuvwxyz";

/** How long a seed may be. */
export const seedLength = 24;

/** A draw gives a number from 0 up to, and without, 1. */
export type Draw = () => number;

/** drawsOf gives the draws of a seed: a hash (FNV-1a) makes a number of the text, and a generator of one number (SplitMix32) goes on from it. */
export function drawsOf(seed: string): Draw {
  let at = 0x811c9dc5;
  for (let index = 0; index < seed.length; index += 1) at = Math.imul(at ^ seed.charCodeAt(index), 0x01000193);
  return () => {
    at = (at + 0x9e3779b9) | 0;
    let mixed = Math.imul(at ^ (at >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32;
  };
}

/** shuffled puts things into an order of chance: each order is as likely as any other. */
export function shuffled<Thing>(things: readonly Thing[], draw: Draw): Thing[] {
  const left = [...things];
  const order: Thing[] = [];
  while (left.length > 0) order.push(...left.splice(Math.floor(draw() * left.length), 1));
  return order;
}

/** newSeed makes a seed of six letters and digits; `draw` is the page's own chance. */
export function newSeed(draw: Draw): string {
  return Array.from({ length: 6 }, () => alphabet.charAt(Math.floor(draw() * alphabet.length))).join("");
}

/** plainSeed is a seed as it is used, however it was typed: spaces at its ends and capital letters do not count. */
export function plainSeed(typed: string): string {
  return Array.from(typed.toLowerCase().normalize("NFC").trim()).slice(0, seedLength).join("").trim();
}
