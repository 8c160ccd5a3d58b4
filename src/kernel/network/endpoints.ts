// Addresses of the loopback network: which ones there are, what they take of a port, and under which names one that listens
// is found.
import type { Endpoint } from "../wire.ts";
import { canonicalAddress, isMapped } from "./ip-address.ts";
import { claimKinds } from "./port-claims.ts";

/** Whether an address is one of this machine, which has no other network than loopback. */
export function isLocal(host: string): boolean {
  return host === "0.0.0.0" || host === "::" || isLoopback(host);
}

function isLoopback(host: string): boolean {
  return host.startsWith("127.") || host === "::1" || host.startsWith("::ffff:127.");
}

/** Reads an address of one family; `::ffff:127.0.0.1` stays one of IPv6. Undefined for what is none of that family. */
export function endpointOf(text: string, family: 4 | 6, port: number): Endpoint | undefined {
  const address = canonicalAddress(text);
  return address?.family === family ? { family, host: address.host, port } : undefined;
}

/** What a listener on this address takes of its port. */
export function claimKindOf({ family, host }: Endpoint, ipv6Only: boolean): number {
  const { v4, v4Any, v6, v6Any, v6OnlyAny } = claimKinds;
  if (family === 4) return host === "0.0.0.0" ? v4Any : v4;
  if (host === "::") return ipv6Only ? v6OnlyAny : v6Any;
  return host.startsWith("::ffff:") ? v4 : v6;
}

/** The name under which a listener on this address is found. */
export function nameOf(endpoint: Endpoint, ipv6Only: boolean): string {
  const { family, host, port } = unmapped(endpoint);
  if (family === 4) return `tcp:${host}:${port}`;
  return `tcp:[${host}]${host === "::" && ipv6Only ? "only" : ""}:${port}`;
}

/** The names under which a listener is found that takes connections to this address, the most particular first. */
export function namesFor(target: Endpoint): string[] {
  const { family, host, port } = unmapped(target);
  if (family === 4) {
    const to = host === "0.0.0.0" ? "127.0.0.1" : host;
    return [`tcp:${to}:${port}`, `tcp:0.0.0.0:${port}`, `tcp:[::]:${port}`];
  }
  return [`tcp:[${host === "::" ? "::1" : host}]:${port}`, `tcp:[::]:${port}`, `tcp:[::]only:${port}`];
}

/** The address that a connection to `0.0.0.0` or `::` really leads to. */
export function reached({ family, host, port }: Endpoint): Endpoint {
  return { family, port, host: host === "0.0.0.0" ? "127.0.0.1" : host === "::" ? "::1" : host };
}

/** An address as a listener sees it: one for IPv6 sees those of IPv4 mapped. */
export function seenBy(listener: Endpoint, { family, host, port }: Endpoint): Endpoint {
  return listener.family === 6 && family === 4 ? { family: 6, host: `::ffff:${host}`, port } : { family, host, port };
}

function unmapped({ family, host, port }: Endpoint): Endpoint {
  const address = family === 6 ? canonicalAddress(host) : undefined;
  if (address === undefined || !isMapped(address.bytes)) return { family, host, port };
  return { family: 4, host: address.bytes.slice(12).join("."), port };
}
