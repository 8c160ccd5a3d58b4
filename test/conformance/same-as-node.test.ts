import { describe, expect, it } from "vitest";
import { bothEngines } from "#support/both-engines.ts";
import { comparable, seenOf } from "#support/seen-of.ts";
import { memberPrograms } from "./member-programs.ts";
import { messagePrograms } from "./message-programs.ts";
import { nodePrograms } from "./node-programs.ts";
import { rejectedPrograms } from "./rejected-programs.ts";
import { threadPrograms } from "./thread-programs.ts";
import { domainProgram, testProgram, valuePrograms } from "./value-programs.ts";

describe("the embedded engine prints what Node prints", () => {
  const engines = bothEngines();

  it.each(Object.entries({ ...nodePrograms, ...threadPrograms, ...messagePrograms, ...valuePrograms }))(
    "%s",
    async (_, files) => {
      const truth = await seenOf(engines.node, files);
      expect(truth.outcome.kind, "Expected real Node to run the program to its end.").toBe("exited");
      expect(await seenOf(engines.embedded, files)).toEqual(truth);
    },
  );

  it.each(Object.entries(memberPrograms))("%s", async (_, files) => {
    const truth = comparable(await seenOf(engines.node, files));
    expect(truth.outcome.kind, truth.stderr).toBe("exited");
    expect(comparable(await seenOf(engines.embedded, files))).toEqual(truth);
  });

  it("hooks that hear nothing of promises are told of, once, and those of tests need none", async () => {
    const [truth, seen] = [await seenOf(engines.node, domainProgram), await seenOf(engines.embedded, domainProgram)];
    expect(seen.stdout).toBe(truth.stdout);
    expect(seen.stderr).toMatch(/^Note: .* promises.*\n$/);
    expect((await seenOf(engines.embedded, testProgram)).stderr).toBe("");
  });

  it.each(Object.entries(rejectedPrograms))("a program that does not start: %s", async (_, files) => {
    const truth = await seenOf(engines.node, files);
    expect(truth.outcome.kind, "Expected real Node to refuse the program.").toBe("rejected");
    expect(await seenOf(engines.embedded, files)).toEqual(truth);
  });
});
