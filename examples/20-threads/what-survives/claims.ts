import type { Claims, ClaimSubject } from "#timeline/claims.ts";

const refused = [
  "function",
  "method",
  "symbol",
  "promise",
  "WeakMap",
  "Proxy",
  "URL",
];

export default {
  "A Map, a Date, a bigint and undefined arrive as they are": (
    run,
  ) =>
    arrived(run, "Map") === "Map(1) { 'soup' => 3 }" &&
    arrived(run, "Date") === "1970-01-01T00:00:00.000Z" &&
    arrived(run, "bigint") === "100000000000000000000n" &&
    arrived(run, "undefined") === "{ salt: undefined }",
  "So do holes and cycles": (run) =>
    arrived(run, "holes") === "[ 1, <1 empty item>, 3 ]" &&
    arrived(run, "cycle").includes("[Circular *1]"),
  "An instance loses its class, its private fields and its getters":
    (run) => arrived(run, "class") === "{ currency: 'EUR' }",
  "A getter becomes the value that it had": (run) =>
    arrived(run, "getter") === "{ price: 5 }",
  "What was frozen is not": (run) =>
    arrived(run, "frozen") === "false",
  "A Buffer becomes a Uint8Array": (run) =>
    arrived(run, "Buffer") === "Uint8Array(2) [ 104, 105 ]",
  "An error of one's own becomes an Error, without its properties":
    (run) =>
      arrived(run, "own error") ===
      "[ 'Error', 'No soup', undefined ]",
  "An AbortSignal becomes an empty object": (run) =>
    arrived(run, "AbortSignal") === "{}",
  "All others are refused": (run) =>
    run.lines
      .filter((line) => line.endsWith(": DataCloneError"))
      .map((line) => line.split(":")[0])
      .join() === refused.join(),
} satisfies Claims;

/** What is printed behind a name. */
function arrived(run: ClaimSubject, name: string): string {
  const line = run.lines.find((one) => one.startsWith(`${name}: `));
  return line?.slice(name.length + 2) ?? "";
}
