// As Node's `src/cares_wrap.cc`, on a machine that knows its own name and no other.
import type { Kernel } from "../guest/kernel.ts";
import { AsyncResource } from "../network/async-resource.ts";
import { canonicalAddress, ipv6Bytes } from "../network/ip-address.ts";
import { networkOf } from "../network/network.ts";
import { requestClass } from "../network/requests.ts";
import type { Binding } from "./binding.ts";

const noName = -3008;
const services: Readonly<Record<number, string>> = { 22: "ssh", 53: "domain", 80: "http", 443: "https" };

/** The `cares_wrap` binding: `localhost` has an address, every other name is told as unknown, and nothing asks a server. */
export function caresWrapBinding(kernel: Kernel): Binding {
  const network = networkOf(kernel);
  const { async, loop } = network.handles;
  /** Looking up is work in the background, which keeps the program alive. */
  const answer = (request: AsyncResource, given: readonly unknown[]): number => {
    request.asyncReset();
    loop.refs += 1;
    loop.queueEvent(() => {
      loop.refs -= 1;
      AsyncResource.call(request, "oncomplete", given);
    });
    return 0;
  };

  class ChannelWrap {
    getServers(): unknown[] {
      return [["127.0.0.1", 53]];
    }
    setServers(): number {
      return 0;
    }
    setLocalAddress(): void {}
    cancel(): void {}
  }
  const queries = ["Any", "A", "Aaaa", "Caa", "Cname", "Mx", "Naptr", "Ns", "Ptr", "Soa", "Srv", "Tlsa", "Txt"];
  for (const name of [...queries.map((kind) => `query${kind}`), "getHostByAddr"]) {
    Object.defineProperty(ChannelWrap.prototype, name, { value: noResolver, configurable: true, writable: true });
  }

  return {
    GetAddrInfoReqWrap: requestClass(async, "GetAddrInfoReqWrap"),
    GetNameInfoReqWrap: requestClass(async, "GetNameInfoReqWrap"),
    QueryReqWrap: requestClass(async, "QueryReqWrap"),
    ChannelWrap,
    getaddrinfo(request: AsyncResource, name: string, family: number): number {
      const address = name === "localhost" ? (family === 6 ? "::1" : "127.0.0.1") : canonicalAddress(name)?.host;
      if (address !== undefined) return answer(request, [null, [address]]);
      network.noteNoNetwork();
      return answer(request, [noName]);
    },
    getnameinfo(request: AsyncResource, address: string, port: number): number {
      const own = address.startsWith("127.") || address === "::1";
      return answer(request, own ? [null, "localhost", services[port] ?? String(port)] : [noName]);
    },
    canonicalizeIP: (text: string) => canonicalAddress(text)?.host,
    convertIpv6StringToBuffer(text: string) {
      const bytes = ipv6Bytes(text);
      const { Buffer } = kernel.library.require<{ Buffer: { from(bytes: number[]): Uint8Array } }>("buffer");
      return bytes === undefined ? undefined : Buffer.from(bytes);
    },
    strerror: (error: number) => (error === 0 ? "Successful completion" : `DNS error ${error}`),
  };
}

function noResolver(): never {
  const error = new Error(
    "The embedded engine asks no DNS server, because a browser page cannot: use dns.lookup for localhost, or run this program with full Node.",
  ) as Error & { code: string };
  error.code = "ERR_FEATURE_UNAVAILABLE_ON_PLATFORM";
  throw error;
}
