import { describe, expect, test } from "vitest";
import { isolationHeaders } from "../build/hosts/headers.ts";
import { findIsolation, findSharedMemory, findStorage, findWorker, type PageSeen } from "./check-page.ts";

const well: PageSeen = {
  isolated: true,
  sharedMemory: true,
  headers: new Headers(isolationHeaders),
  controlled: false,
  framed: false,
};
const not: PageSeen = { ...well, isolated: false, sharedMemory: false };

describe("isolation", () => {
  test("a page that has it is told so", () => {
    expect(findIsolation(well).verdict).toBe("yes");
    expect(findSharedMemory(well).verdict).toBe("yes");
  });

  test("a header that did not come is named with its value", () => {
    const headers = new Headers(isolationHeaders);
    headers.delete("Cross-Origin-Embedder-Policy");
    const { says, verdict } = findIsolation({ ...not, headers });
    expect(verdict).toBe("no");
    expect(says).toContain("without Cross-Origin-Embedder-Policy: require-corp");
    expect(says).not.toContain("Cross-Origin-Opener-Policy");
  });

  test("a frame, a silent host and headers in vain have sentences of their own", () => {
    const all = [{ ...not, framed: true }, { ...not, headers: null }, not].map((seen) => findIsolation(seen).says);
    expect(new Set(all).size).toBe(3);
  });

  test("a browser without shared memory is told from a page without isolation", () => {
    expect(findSharedMemory({ ...well, sharedMemory: false }).says).toContain("This browser has none");
    expect(findSharedMemory(not).says).toContain("isolated pages alone");
  });
});

test("storage that is forbidden or full is told, and nothing is left in it", () => {
  const kept = new Map<string, string>();
  const store = {
    setItem: (name: string, value: string) => kept.set(name, value),
    removeItem: (name: string) => kept.delete(name),
  } as unknown as Storage;
  expect(findStorage(() => store).verdict).toBe("yes");
  expect(kept.size).toBe(0);
  const refuse = () => {
    throw new Error("no");
  };
  expect(findStorage(refuse).verdict).toBe("no");
});

test("a worker that is not there yet is told from a browser without any", () => {
  const says = [true, false].map((supported) => findWorker({ supported, controlled: false }).says);
  expect(new Set(says).size).toBe(2);
});
