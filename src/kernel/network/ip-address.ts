// Internet addresses as text and as bytes. As libuv's `uv_inet_pton` and `uv_inet_ntop` read and write them.

/** The four bytes of an IPv4 address in dotted form; undefined for anything else. */
export function ipv4Bytes(text: string): number[] | undefined {
  const parts = text.split(".");
  if (parts.length !== 4 || !parts.every((part) => /^(0|[1-9]\d{0,2})$/.test(part) && Number(part) < 256)) {
    return undefined;
  }
  return parts.map(Number);
}

/** The sixteen bytes of an IPv6 address, a zone left out; undefined for anything else. */
export function ipv6Bytes(text: string): number[] | undefined {
  const [address = ""] = text.split("%");
  const halves = address.split("::");
  if (halves.length > 2) return undefined;
  const [head, tail] = halves.map((half, at) => (half === "" ? [] : groupsOf(half, at === halves.length - 1)));
  if (head === undefined) return undefined;
  if (halves.length === 1) return head.length === 16 ? head : undefined;
  if (tail === undefined || head.length + tail.length > 14) return undefined;
  return [...head, ...new Array<number>(16 - head.length - tail.length).fill(0), ...tail];
}

function groupsOf(half: string, isLast: boolean): number[] | undefined {
  const bytes: number[] = [];
  const groups = half.split(":");
  for (const [at, group] of groups.entries()) {
    const dotted = isLast && at === groups.length - 1 && group.includes(".") ? ipv4Bytes(group) : undefined;
    if (dotted !== undefined) bytes.push(...dotted);
    else if (/^[\da-f]{1,4}$/i.test(group)) bytes.push(parseInt(group, 16) >> 8, parseInt(group, 16) & 255);
    else return undefined;
  }
  return bytes;
}

/** An IPv6 address in its shortest form, as RFC 5952 has it. */
export function ipv6Text(bytes: readonly number[]): string {
  if (isMapped(bytes)) return `::ffff:${bytes.slice(12).join(".")}`;
  const groups = Array.from({ length: 8 }, (_, at) => ((bytes[at * 2] ?? 0) << 8) | (bytes[at * 2 + 1] ?? 0));
  let [best, length] = [-1, 1];
  for (let from = 0; from < 8; from += 1) {
    let to = from;
    while (to < 8 && groups[to] === 0) to += 1;
    if (to - from > length) [best, length] = [from, to - from];
  }
  const text = (from: number, to: number): string =>
    groups
      .slice(from, to)
      .map((group) => group.toString(16))
      .join(":");
  // The last two groups of what is zero before them are written as an address of IPv4.
  if (best === 0 && length === 6) return `::${bytes.slice(12).join(".")}`;
  return best < 0 ? text(0, 8) : `${text(0, best)}::${text(best + length, 8)}`;
}

/** Whether an IPv6 address stands for one of IPv4: `::ffff:a.b.c.d`. */
export function isMapped(bytes: readonly number[]): boolean {
  return (
    bytes.length === 16 && bytes.slice(0, 10).every((byte) => byte === 0) && bytes[10] === 255 && bytes[11] === 255
  );
}

/** An address of either family in its usual form; undefined for what is none. */
export function canonicalAddress(text: string): { family: 4 | 6; host: string; bytes: number[] } | undefined {
  const four = ipv4Bytes(text);
  if (four !== undefined) return { family: 4, host: four.join("."), bytes: four };
  const six = ipv6Bytes(text);
  return six === undefined ? undefined : { family: 6, host: ipv6Text(six), bytes: six };
}
