// Domains in ASCII back to the letters they stand for: RFC 3492, "Punycode", with its parameters for domain names.
const base = 36;
const least = 1;
const most = 26;
const skew = 38;
const damp = 700;
const firstBias = 72;
const firstBeyondAscii = 128;

/** unicodeDomain shows every `xn--` part of a domain as what it stands for; a part that is not valid stays as it is. */
export function unicodeDomain(domain: string): string {
  return domain
    .split(".")
    .map((part) => (part.startsWith("xn--") ? (decoded(part.slice(4)) ?? part) : part))
    .join(".");
}

function decoded(text: string): string | undefined {
  const lastDash = text.lastIndexOf("-");
  const points = Array.from(text.slice(0, Math.max(lastDash, 0)), (letter) => letter.charCodeAt(0));
  let point = firstBeyondAscii;
  let place = 0;
  let bias = firstBias;
  let at = lastDash + 1;
  while (at < text.length) {
    const before = place;
    for (let weight = 1, step = base; ; step += base) {
      const digit = digitOf(text.charCodeAt(at));
      at += 1;
      if (digit === undefined) return undefined;
      place += digit * weight;
      const threshold = Math.min(Math.max(step - bias, least), most);
      if (digit < threshold) break;
      weight *= base - threshold;
    }
    const length = points.length + 1;
    bias = adapted(place - before, length, before === 0);
    point += Math.floor(place / length);
    place %= length;
    if (point > 0x10ffff) return undefined;
    points.splice(place, 0, point);
    place += 1;
  }
  return String.fromCodePoint(...points);
}

function digitOf(unit: number): number | undefined {
  if (unit >= 0x61 && unit <= 0x7a) return unit - 0x61;
  return unit >= 0x30 && unit <= 0x39 ? unit - 0x30 + most : undefined;
}

function adapted(delta: number, length: number, first: boolean): number {
  let left = Math.floor(delta / (first ? damp : 2));
  left += Math.floor(left / length);
  let bias = 0;
  for (; left > ((base - least) * most) / 2; bias += base) left = Math.floor(left / (base - least));
  return bias + Math.floor(((base - least + 1) * left) / (left + skew));
}
