import { describe, expect, it } from "vitest";
import { bothEngines } from "#support/both-engines.ts";
import { seenOf } from "#support/seen-of.ts";
import { networkPrograms } from "./network-programs.ts";

describe("programs over the loopback network print what they print on Node", () => {
  const engines = bothEngines();

  it.each(Object.entries(networkPrograms))("%s", async (_, files) => {
    const truth = await seenOf(engines.node, files);
    expect(truth.outcome).toMatchObject({ kind: "exited", exitCode: 0 });
    expect(await seenOf(engines.embedded, files)).toEqual(truth);
  });

  it("another machine is told as unknown, in Node's words, with a note that there is no network", async () => {
    const seen = await seenOf(engines.embedded, {
      "main.mjs": `await fetch("http://example.com/").catch(({ message, cause }) => console.log(message, cause.code, cause.message));
await fetch("http://10.0.0.1:8080/").catch(({ message, cause }) => console.log(message, cause.code, cause.message));
`,
    });
    expect(seen.stdout).toBe(
      "fetch failed ENOTFOUND getaddrinfo ENOTFOUND example.com\n" +
        "fetch failed ECONNREFUSED connect ECONNREFUSED 10.0.0.1:8080\n",
    );
    expect(seen.stderr.match(/reaches no network/g)).toHaveLength(1);
  });
});
