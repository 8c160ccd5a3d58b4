// Packages are installed for a program before it starts: here one that lies in the program's own folder, so that no test
// needs a network.
import { expect, it } from "vitest";
import { NodeEngine } from "#engines/node/node-engine.ts";
import { seenOfProgram, withLocalPackage, withMissingPackage } from "#support/packaged-programs.ts";

it("a program imports what npm has installed for it", async () => {
  const told: string[] = [];
  const seen = await seenOfProgram(new NodeEngine(), withLocalPackage, (what) => told.push(what));
  expect(seen).toEqual({ text: "soup of the day\n", outcome: { kind: "exited", exitCode: 0 } });
  expect(told).toEqual(["npm installs the program's packages."]);
});

it("a program whose packages cannot be installed is rejected in one sentence", async () => {
  const { outcome } = await seenOfProgram(new NodeEngine(), withMissingPackage);
  expect(outcome.kind === "rejected" && outcome.diagnostics).toEqual([
    {
      file: "package.json",
      line: 1,
      column: 1,
      message: expect.stringMatching(/^Expected npm to install the package missing-soup, but it says: .*\.$/) as string,
    },
  ]);
});
