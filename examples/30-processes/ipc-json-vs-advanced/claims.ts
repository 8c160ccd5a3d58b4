import type { Claims } from "#timeline/claims.ts";

export default {
  "JSON makes an empty object of a map, and a text of a date": (
    run,
  ) =>
    run.lines[0] === "json: { map: {} }" &&
    run.lines[1] === "json: { date: '1970-01-01T00:00:00.000Z' }",
  "JSON makes a list of a buffer, and drops what is undefined": (
    run,
  ) =>
    run.lines[2] ===
      "json: { bytes: { type: 'Buffer', data: [ 116, 101, 97 ] } }" &&
    run.lines[3] === "json: {}",
  "JSON refuses a bigint, and loses shared memory": (run) =>
    run.lines[4] ===
      "json: big refused, TypeError: Do not know how to serialize a BigInt" &&
    run.lines[5] === "json: { shared: {} }",
  "The advanced format keeps the first five": (run) =>
    run.lines.slice(6, 11).join("\n") ===
    [
      "advanced: { map: Map(1) { 'cups' => 2 } }",
      "advanced: { date: 1970-01-01T00:00:00.000Z }",
      "advanced: { bytes: <Buffer 74 65 61> }",
      "advanced: { gone: undefined }",
      "advanced: { big: 10n }",
    ].join("\n"),
  "It refuses shared memory": (run) =>
    run.lines[11]?.startsWith("advanced: shared refused, Error") ===
    true,
} satisfies Claims;
