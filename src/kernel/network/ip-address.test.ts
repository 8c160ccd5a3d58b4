import { BlockList, isIPv4, isIPv6, SocketAddress } from "node:net";
import { describe, expect, test } from "vitest";
import { seededRandom } from "#support/seeded-random.ts";
import { canonicalAddress, ipv4Bytes, ipv6Bytes } from "./ip-address.ts";
import { claimKinds, PortClaims } from "./port-claims.ts";

const texts = [
  ...["127.0.0.1", "0.0.0.0", "255.255.255.255", "256.0.0.1", "1.2.3", "1.2.3.4.5", "01.2.3.4", "1.2.3.4 ", ""],
  ...["::", "::1", "1::", "1::2::3", ":::", "1:2:3:4:5:6:7:8", "1:2:3:4:5:6:7::", "::2:3:4:5:6:7:8", "1:2:3:4:5:6:7"],
  ...["1:2:3:4:5:6:7:8:9", "::ffff:1.2.3.4", "::1.2.3.4", "1:0:0:2:0:0:0:3", "1:0:2:0:3:0:4:0", "FE80::ABCD", "g::1"],
  ...["::12345", "fe80::1%lo", "::1.2.3", "1.2.3.4::", "0:0:0:0:0:0:0:0", "0:0:0:0:0:ffff:0102:0304", "1:"],
];

describe("addresses", () => {
  test.each(texts)("%j is an address where Node says so", (text) => {
    expect([ipv4Bytes(text) !== undefined, ipv6Bytes(text) !== undefined]).toEqual([isIPv4(text), isIPv6(text)]);
  });

  test("an address is written as Node writes it", () => {
    const random = seededRandom(7);
    const group = (): string => (random(2) === 0 ? 0 : random(65_536)).toString(16);
    const made = Array.from({ length: 300 }, () => Array.from({ length: 8 }, group).join(":"));
    for (const text of [...texts.filter(isIPv6), ...made].filter((one) => !one.includes("%"))) {
      const list = new BlockList();
      list.addAddress(new SocketAddress({ address: text, family: "ipv6" }));
      expect([text, `Address: IPv6 ${canonicalAddress(text)?.host ?? ""}`]).toEqual([text, list.rules[0]]);
    }
  });
});

describe("ports", () => {
  test("a server for all addresses keeps every other from its port, two for single ones do not", () => {
    const { v4, v4Any, v6, v6Any, v6OnlyAny } = claimKinds;
    const second = (first: number, then: number): boolean => {
      const claims = new PortClaims(undefined, 0);
      claims.claim(80, first);
      return claims.claim(80, then);
    };
    expect([second(v6Any, v4), second(v6Any, v4Any), second(v4, v4Any), second(v4, v4)]).toEqual(Array(4).fill(false));
    expect([second(v4, v6), second(v4Any, v6OnlyAny), second(v6, v4Any)]).toEqual(Array(3).fill(true));
  });

  test("a port is free again once it is released, and free ones are given out apart", () => {
    const claims = new PortClaims(new SharedArrayBuffer(65_536), 5);
    expect(claims.claim(80, claimKinds.v4)).toBe(true);
    claims.release(80, claimKinds.v4);
    expect(claims.claim(80, claimKinds.v6Any)).toBe(true);
    const given = Array.from({ length: 100 }, () => claims.claimFree(claimKinds.v4));
    expect(new Set(given).size).toBe(100);
  });
});
