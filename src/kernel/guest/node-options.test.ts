import { expect, test } from "vitest";
import { applyOptions, environmentOptions, optionValues } from "./node-options.ts";

const known = {
  "--warnings": true,
  "--no-warnings": false,
  "--expose-internals": false,
  "--title": "",
  "--stack-trace-limit": 10,
  "--conditions": [],
};

test("an option sets its value, and its opposite with it", () => {
  expect(optionValues(["--no-warnings", "--expose-internals"], known)).toEqual({
    "--warnings": false,
    "--no-warnings": true,
    "--expose-internals": true,
    "--no-expose-internals": false,
  });
});

test("a value is of the kind that the option has", () => {
  expect(optionValues(["--title=a=b", "--stack-trace-limit=3", "--conditions=one", "--conditions=two"], known)).toEqual(
    { "--title": "a=b", "--stack-trace-limit": 3, "--conditions": ["one", "two"] },
  );
});

test("what Node's library does not know is left out", () => {
  expect(optionValues(["--jitless", "main.ts", "--title"], known)).toEqual({});
});

test("the environment stands for options, but never opens the library's insides", () => {
  expect(environmentOptions({ NODE_OPTIONS: "--title=x --expose-internals  --no-expose-internals" })).toEqual([
    "--title=x",
  ]);
  expect(environmentOptions({ NODE_NO_WARNINGS: "1", NODE_PENDING_DEPRECATION: "1" })).toEqual([
    "--no-warnings",
    "--pending-deprecation",
  ]);
  expect(environmentOptions({ NODE_NO_WARNINGS: "true" })).toEqual([]);
});

test("options show on the process object, and silence its warnings", () => {
  const asked: string[] = [];
  const removed: unknown[] = [];
  const onWarning = (): void => {};
  const modules: Record<string, unknown> = {
    "internal/options": { refreshOptions: () => asked.push("refreshed") },
    "internal/process/warning": { onWarning },
    "internal/bootstrap/realm": { BuiltinModule: { exposeInternals: () => asked.push("exposed") } },
  };
  const process = { removeListener: (...given: unknown[]) => removed.push(...given) } as Record<string, unknown>;
  const require = <T>(id: string): T => modules[id] as T;
  applyOptions({ "--no-warnings": true, "--warnings": false }, { process, require });
  expect(asked).toEqual(["refreshed"]);
  expect(removed).toEqual(["warning", onWarning]);
  expect(process["noProcessWarnings"]).toBe(true);
  applyOptions({ "--expose-internals": true }, { process, require });
  expect(asked).toEqual(["refreshed", "refreshed", "exposed"]);
});
