import { expect, it } from "vitest";
import { installFault, noInstall, packageFiles } from "./packages.ts";
import { programOf } from "./program.ts";

const files = { "main.ts": "" };
const packages = { dependencies: { soup: "1", bread: "2", salt: "3", oil: "4" }, lock: "{}" };
const plain = programOf(files);
const packaged = programOf(files, { packages });

it("a program without packages has files that are modules, unless it says something else", () => {
  expect(packageFiles(plain)).toEqual({ "package.json": '{ "type": "module" }\n', ...files });
  expect(packageFiles(programOf({ ...files, "package.json": "{}" }))["package.json"]).toBe("{}");
});

it("a program with packages names them, and brings its lock", () => {
  const made = packageFiles(packaged);
  expect(JSON.parse(made["package.json"] ?? "")).toMatchObject({ type: "module", dependencies: packages.dependencies });
  expect(made["package-lock.json"]).toBe("{}");
});

it("an engine that cannot install refuses what needs it, and nothing else", () => {
  expect(noInstall(plain)).toBeUndefined();
  expect(noInstall(packaged)?.message).toMatch(/installs the packages soup, bread, salt and 1 more first/);
});

it("a failure to install is told with npm's own reason", () => {
  const printed = "npm error code E404\nnpm error 404 Not Found - GET soup.\nnpm error a log is here\n";
  expect(installFault(packaged, 1, printed).message).toMatch(/but it says: 404 Not Found - GET soup\.$/);
  expect(installFault(packaged, 7, "nothing").message).toMatch(/but it ended with code 7\.$/);
});
