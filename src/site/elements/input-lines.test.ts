import { describe, expect, it } from "vitest";
import { argsOfLines, linesOfArgs, linesOfVariables, variablesOfLines } from "./input-lines.ts";

describe("arguments in lines", () => {
  it.each([[[]], [["a"]], [["a b", "", "-c"]], [[""]]])("come back: %j", (args) => {
    expect(argsOfLines(linesOfArgs(args))).toEqual(args);
  });

  it("need no line feed at the end", () => {
    expect(argsOfLines("a\nb")).toEqual(["a", "b"]);
    expect(argsOfLines("")).toEqual([]);
  });
});

describe("variables in lines", () => {
  it.each([[{}], [{ A: "1", B_c: "x=y", D: "" }], [{ A: " with blanks " }]])("come back: %j", (env) => {
    expect(variablesOfLines(linesOfVariables(env))).toEqual({ env, trouble: null });
  });

  it("are kept where one line is wrong, and the first wrong line is named", () => {
    expect(variablesOfLines("A=1\n\nB\n=c\nD=2")).toEqual({
      env: { A: "1", D: "2" },
      trouble: "Expected KEY=value, but line 3 is not: the program runs without it.",
    });
  });
});
