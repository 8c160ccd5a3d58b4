import { describe, expect, it } from "vitest";
import { EditedFiles } from "./edited-files.ts";

function madeFiles(): EditedFiles {
  return new EditedFiles({ files: { "main.ts": "a\r\nb", "cook.ts": "c" }, entry: "main.ts" });
}

describe("edited files", () => {
  it("are what they were while nothing is edited", () => {
    expect(madeFiles().files).toEqual({ "main.ts": "a\r\nb", "cook.ts": "c" });
  });

  it("keep their kind of line ends", () => {
    const files = madeFiles();
    files.write("main.ts", "a\nb\nc");
    files.write("cook.ts", "c\nd");
    files.write("gone.ts", "e");
    expect(files.files).toEqual({ "main.ts": "a\r\nb\r\nc", "cook.ts": "c\nd" });
  });

  it("keep their place and their part when they are renamed", () => {
    const files = madeFiles();
    files.rename("main.ts", "start.ts");
    expect([files.paths, files.entry]).toEqual([["start.ts", "cook.ts"], "start.ts"]);
    expect(files.textOf("start.ts")).toBe("a\r\nb");
  });

  it("always have one that the program starts with", () => {
    const files = madeFiles();
    files.startWith("nowhere.ts");
    expect(files.entry).toBe("main.ts");
    files.remove("main.ts");
    expect([files.paths, files.entry]).toEqual([["cook.ts"], "cook.ts"]);
    files.remove("cook.ts");
    expect(files.paths).toEqual(["cook.ts"]);
    files.add("main.ts");
    files.startWith("main.ts");
    expect(files.entry).toBe("main.ts");
  });

  it("say what is wrong with a name", () => {
    const files = madeFiles();
    expect(files.troubleWith("cook.ts")).toBe("Expected a new name, but there is a file “cook.ts” already.");
    expect(files.troubleWith("cook.ts", "cook.ts")).toBeNull();
    expect(files.troubleWith("cook.ts/a.ts")).toContain("beside “cook.ts”");
    expect(files.troubleWith("../a.ts")).toBe(
      "Expected a path inside of the program, without . and .., but it is “../a.ts”.",
    );
    for (let number = files.paths.length; number < 50; number += 1) files.add(files.freeName());
    expect(new Set(files.paths).size).toBe(50);
    expect(files.troubleWith("one-more.ts")).toBe("Expected at most 50 files, and there are as many.");
    expect(files.troubleWith("other.ts", "cook.ts")).toBeNull();
  });
});
