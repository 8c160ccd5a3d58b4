import type { FuzzProgram, ModuleKind, Step } from "./step.ts";
import { stepKinds } from "./step-kinds.ts";

const imported: readonly (readonly [what: string, from: string])[] = [
  ["{ EventEmitter, once }", "node:events"],
  ["{ setImmediate as turn, setTimeout as sleep, scheduler }", "node:timers/promises"],
  ["{ MessageChannel, Worker, isMainThread, parentPort, receiveMessageOnPort, workerData }", "node:worker_threads"],
];

const threadFiles: Readonly<Record<ModuleKind, readonly [file: string, expression: string]>> = {
  module: ["thread.mjs", `new URL("./thread.mjs", import.meta.url)`],
  commonjs: ["thread.cjs", `__dirname + "/thread.cjs"`],
};

/** printProgram gives the files of a generated program; the first is the entry. */
export function printProgram(program: FuzzProgram): Record<string, string> {
  const [threadFile, address] = threadFiles[program.kind];
  const mainFile = program.kind === "module" ? "main.mjs" : "main.cjs";
  const files = { [mainFile]: printFile(program.kind, program.main, address, "main") };
  if (program.thread.length > 0) files[threadFile] = printFile(program.kind, program.thread, address, "thread");
  return files;
}

function printFile(kind: ModuleKind, steps: readonly Step[], threadFile: string, name: string): string {
  const body = printSteps(steps);
  const named = (what: string): boolean =>
    what
      .replace(/\w+ as /g, "")
      .match(/\w+/g)
      ?.some((name) => new RegExp(`\\b${name}\\b`).test(body)) ?? false;
  const heads = imported
    .filter(([what]) => named(what))
    .map(([what, from]) =>
      kind === "module"
        ? `import ${what} from "${from}";`
        : `const ${what.replaceAll(" as ", ": ")} = require("${from}");`,
    );
  if (body.includes("threadFile")) heads.push(`const threadFile = ${threadFile};`);
  heads.push(`process.on("exit", (code) => console.log("exit", code));`);
  // The first line tells how long each other one took.
  heads.push(`console.log("${name} begins");`);
  return `${heads.join("\n")}\n${body}`;
}

function printSteps(steps: readonly Step[]): string {
  return steps.map((step) => `${stepKinds[step.kind]?.render(step, printSteps(step.body)) ?? ""}\n`).join("");
}
