import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, test, vi } from "vitest";
import { eventsOf, type ParserBinding, type ParserCase } from "#support/http-parser-events.ts";
import { extractLibrary } from "../build/extract-library.ts";
import { llhttpText } from "../build/llhttp-text.ts";
import type { Kernel } from "../guest/kernel.ts";

vi.mock("../guest/host.ts", () => ({
  host: { WebAssembly, atob, now: () => performance.now(), TextEncoder, TextDecoder },
}));

const { httpParserBinding } = await import("./http-parser.ts");
const llhttp = llhttpText((await extractLibrary()).natives);

/** As much of a kernel as the binding asks for. */
function kernelWithParser(): Kernel {
  const async = {
    newAsyncId: () => 1,
    getDefaultTriggerAsyncId: () => 0,
    emitInit() {},
    emitBefore() {},
    emitAfter() {},
    providers: {},
    frame: () => undefined,
    setFrame() {},
  };
  const modules: Readonly<Record<string, object>> = {
    "internal/buffer": { FastBuffer: Uint8Array },
    "internal/options": { getOptionValue: () => 16_384 },
  };
  return {
    streams: { async, consume() {} },
    bindingOf: () => ({}),
    laterData: () => ({ llhttp }),
    library: { require: (id: string) => modules[id] },
    taskQueue: { hasTicks: () => false },
  } as unknown as Kernel;
}

const head = "POST /a?b=c HTTP/1.1\r\nHost: x \r\nX-Long:  a\tb  \r\n";
const messages: Readonly<Record<string, [1 | 2, string]>> = {
  "a request with a body": [1, `${head}Content-Length: 3\r\n\r\nabc`],
  "two requests": [1, "GET / HTTP/1.1\r\nHost: x\r\n\r\nGET /2 HTTP/1.0\r\n\r\n"],
  "chunks and trailers": [1, `${head}Transfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\nA: b\r\nC: d\r\n\r\n`],
  "many fields": [1, `GET / HTTP/1.1\r\n${Array.from({ length: 70 }, (_, at) => `F${at}: ${at}\r\n`).join("")}\r\n`],
  "letters beyond ASCII": [1, "GET /\xe4 HTTP/1.1\r\nX: \xf6\xff\r\n\r\n"],
  "an answer": [2, "HTTP/1.1 200 Fine\r\nContent-Length: 2\r\n\r\nok"],
  "an answer that ends with the connection": [2, "HTTP/1.1 200 OK\r\n\r\neverything"],
  "an answer without words": [2, "HTTP/1.1 204 \r\n\r\n"],
  "an upgrade": [1, "GET / HTTP/1.1\r\nConnection: Upgrade\r\nUpgrade: x\r\n\r\nrest"],
  "a tunnel": [1, "CONNECT a:1 HTTP/1.1\r\nHost: a\r\n\r\nrest"],
  "a bad field": [1, "GET / HTTP/1.1\r\nbad field\r\n\r\n"],
  "a bad method": [1, "NONE / HTTP/1.1\r\n\r\n"],
  "a bad version": [1, "GET / HTTP/9.9\r\n\r\n"],
  "two lengths": [1, `${head}Content-Length: 3\r\nContent-Length: 4\r\n\r\nabcd`],
  "length and chunks": [1, `${head}Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`],
  "a bad chunk": [1, `${head}Transfer-Encoding: chunked\r\n\r\nzz\r\n`],
  "lines that end without a return": [1, "GET / HTTP/1.1\nHost: x\n\n"],
  "bytes behind the last request": [1, "GET / HTTP/1.1\r\nConnection: close\r\n\r\nGET / HTTP/1.1\r\n\r\n"],
  "a head that is too long": [1, `GET / HTTP/1.1\r\nX: ${"a".repeat(300)}\r\n\r\n`],
  "half a message": [1, "GET / HT"],
  "half a body": [1, `${head}Content-Length: 30\r\n\r\nabc`],
  nothing: [1, ""],
};

/** Whole, cut in the middle, and byte for byte. */
function cuts(text: string): string[][] {
  const middle = Math.floor(text.length / 2);
  const whole = text === "" ? [] : [text];
  return [whole, [text.slice(0, middle), text.slice(middle)].filter((part) => part !== ""), Array.from(text)];
}

const cases: ParserCase[] = Object.values(messages).flatMap(([type, text]) =>
  cuts(text).flatMap((pieces) =>
    [0, 1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1023].map((lenient) => ({ type, lenient, maxHeaderSize: 256, pieces })),
  ),
);

describe("the parser tells what Node's tells", () => {
  const script = fileURLToPath(import.meta.resolve("#support/http-parser-process.ts"));
  const output = execFileSync(process.execPath, ["--expose-internals", "--no-warnings", script], {
    input: JSON.stringify(cases),
    maxBuffer: 1 << 28,
    timeout: 60_000,
    encoding: "utf8",
    env: {},
  });
  const { told: truths, numbers } = JSON.parse(output) as { told: unknown[][]; numbers: object };
  const binding = httpParserBinding(kernelWithParser()) as unknown as ParserBinding;

  test("its class has Node's numbers", () => {
    expect({ ...binding.HTTPParser }).toEqual(numbers);
  });

  test.each(Object.entries(messages))("%s", (_, [, text]) => {
    for (const [at, one] of cases.entries()) {
      if (one.pieces.join("") !== text) continue;
      const ours = JSON.parse(JSON.stringify(eventsOf(binding, one))) as unknown;
      expect([one, ours]).toEqual([one, truths[at]]);
    }
  });
});
