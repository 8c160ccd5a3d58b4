// As `SocketAddress` and `SocketAddressBlockList` in Node's `src/node_sockaddr.cc`.
import type { Kernel } from "../guest/kernel.ts";
import { canonicalAddress, isMapped } from "../network/ip-address.ts";
import type { Binding } from "./binding.ts";

const inet = 2;

/** What an address is compared by: one of IPv4 that is written as IPv6 is the same address. */
function comparable(bytes: readonly number[]): readonly number[] {
  return isMapped(bytes) ? bytes.slice(12) : bytes;
}

/** The order of two addresses, undefined for those of two families. */
function compare(one: readonly number[], other: readonly number[]): number | undefined {
  if (one.length !== other.length) return undefined;
  const at = one.findIndex((byte, index) => byte !== other[index]);
  return at < 0 ? 0 : (one[at] ?? 0) - (other[at] ?? 0);
}

function sharePrefix(one: readonly number[], other: readonly number[], bits: number): boolean {
  if (one.length !== other.length) return false;
  const bitsOf = (bytes: readonly number[]): string => bytes.map((byte) => byte.toString(2).padStart(8, "0")).join("");
  return bitsOf(one).slice(0, bits) === bitsOf(other).slice(0, bits);
}

interface Rule {
  readonly words: string;
  readonly matches: (bytes: readonly number[]) => boolean;
}

/** The `block_list` binding: addresses as values, and lists of rules over them. */
export function blockListBinding(kernel: Kernel): Binding {
  const invalid = (): Error => {
    const { codes } = kernel.library.require<{ codes: Record<string, new () => Error> }>("internal/errors");
    const { ERR_INVALID_ADDRESS: InvalidAddress } = codes;
    if (InvalidAddress !== undefined) return new InvalidAddress();
    return Object.assign(new Error("Invalid socket address"), { code: "ERR_INVALID_ADDRESS" });
  };

  class SocketAddress {
    readonly #host: string;
    readonly #bytes: readonly number[];
    readonly #port: number;
    readonly #family: number;
    readonly #flowLabel: number;

    constructor(text: string, port: number, family: number, flowLabel: number) {
      const address = canonicalAddress(text);
      if (address === undefined || (address.family === 4) !== (family === inet)) throw invalid();
      this.#host = address.host;
      this.#bytes = address.bytes;
      this.#port = port;
      this.#family = family;
      this.#flowLabel = flowLabel;
    }

    static bytesOf(address: SocketAddress): readonly number[] {
      return comparable(address.#bytes);
    }

    static wordsOf(address: SocketAddress): string {
      return address.#host;
    }

    static familyOf(address: SocketAddress): string {
      return address.#family === inet ? "IPv4" : "IPv6";
    }

    detail(into: object): object {
      return Object.assign(into, {
        address: this.#host,
        port: this.#port,
        family: this.#family,
        flowlabel: this.#flowLabel,
      });
    }

    legacyDetail(into: object): object {
      return Object.assign(into, { address: this.#host, port: this.#port, family: SocketAddress.familyOf(this) });
    }

    flowlabel(): number {
      return this.#flowLabel;
    }
  }

  const { bytesOf, familyOf, wordsOf } = SocketAddress;
  const addressRule = (address: SocketAddress): Rule => ({
    words: `Address: ${familyOf(address)} ${wordsOf(address)}`,
    matches: (bytes) => compare(bytes, bytesOf(address)) === 0,
  });
  const rangeRule = (start: SocketAddress, end: SocketAddress): Rule => ({
    words: `Range: ${familyOf(start)} ${wordsOf(start)}-${wordsOf(end)}`,
    matches: (bytes) => (compare(bytes, bytesOf(start)) ?? -1) >= 0 && (compare(bytes, bytesOf(end)) ?? 1) <= 0,
  });
  const subnetRule = (network: SocketAddress, prefix: number): Rule => ({
    words: `Subnet: ${familyOf(network)} ${wordsOf(network)}/${prefix}`,
    matches: (bytes) => sharePrefix(bytes, bytesOf(network), prefix),
  });

  class BlockList {
    /** The rules by their kinds in the order in which they are told, the newest first. */
    #kinds: [Rule[], Rule[], Rule[]] = [[], [], []];

    addAddress(address: SocketAddress): void {
      this.#add(0, addressRule(address));
    }
    addAddresses(addresses: readonly SocketAddress[]): void {
      for (const address of addresses) this.addAddress(address);
    }
    addRange(start: SocketAddress, end: SocketAddress): boolean {
      if ((compare(bytesOf(start), bytesOf(end)) ?? 1) > 0) return false;
      this.#add(2, rangeRule(start, end));
      return true;
    }
    addSubnet(network: SocketAddress, prefix: number): void {
      this.#add(1, subnetRule(network, prefix));
    }
    removeAddress(address: SocketAddress): void {
      this.#remove(addressRule(address));
    }
    removeRange(start: SocketAddress, end: SocketAddress): void {
      this.#remove(rangeRule(start, end));
    }
    removeSubnet(network: SocketAddress, prefix: number): void {
      this.#remove(subnetRule(network, prefix));
    }
    check(address: SocketAddress): boolean {
      return this.#kinds.flat().some(({ matches }) => matches(bytesOf(address)));
    }
    checkString(text: string, family: number): boolean {
      const address = canonicalAddress(text);
      if (address === undefined || (address.family === 4) !== (family === inet)) return false;
      return this.#kinds.flat().some(({ matches }) => matches(comparable(address.bytes)));
    }
    getRules(): string[] {
      return this.#kinds.flat().map(({ words }) => words);
    }
    getSize(): number {
      return this.#kinds.flat().length;
    }
    clear(): void {
      this.#kinds = [[], [], []];
    }
    #add(kind: 0 | 1 | 2, rule: Rule): void {
      if (!this.#kinds[kind].some(({ words }) => words === rule.words)) this.#kinds[kind].unshift(rule);
    }
    #remove(rule: Rule): void {
      const keep = (rules: Rule[]): Rule[] => rules.filter(({ words }) => words !== rule.words);
      const [addresses, subnets, ranges] = this.#kinds;
      this.#kinds = [keep(addresses), keep(subnets), keep(ranges)];
    }
  }

  return { BlockList, SocketAddress };
}
