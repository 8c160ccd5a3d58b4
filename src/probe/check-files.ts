// Looks at the files of a program before it starts, as Node would on loading them: one that cannot be run keeps all of it
// from running. Only where the engine asks for it; other engines look from outside.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import nodeModule from "node:module";
import { isMainThread } from "node:worker_threads";
import vm from "node:vm";
import type { Diagnostic } from "#program/outcome.ts";
import { ownStart } from "./own-process.ts";
import { report } from "./side-channel.ts";

/** The parameters of the function that Node makes of a CommonJS module. */
const moduleScope = ["exports", "require", "module", "__filename", "__dirname"];

/** Ends the process where one of these files is not what Node can run, and reports why. */
export function checkFiles(files: readonly string[]): void {
  if (isMainThread && files.length > 0) {
    const compile = (vm as { SourceTextModule?: ModuleCompiler }).SourceTextModule;
    const diagnostics = quietly(() => files.flatMap((file) => faultOf(file, compile) ?? []));
    if (diagnostics.length > 0) {
      report({ type: "rejected", diagnostics });
      process.exit(1);
    }
  }
  if (ownStart?.frames !== undefined) forgetModules();
}

/** Takes out of `node:vm` what it has only by the option. */
function forgetModules(): void {
  for (const name of ["Module", "SourceTextModule", "SyntheticModule"]) Reflect.deleteProperty(vm, name);
}

type ModuleCompiler = new (source: string, options: { identifier: string }) => unknown;

function faultOf(file: string, compile: ModuleCompiler | undefined): Diagnostic | undefined {
  const source = readFileSync(file, "utf8");
  let code = source;
  const { stripTypeScriptTypes }: Partial<typeof nodeModule> = nodeModule;
  if (/\.[cm]?ts$/.test(file) && stripTypeScriptTypes !== undefined) {
    try {
      code = stripTypeScriptTypes(source, { mode: "strip" });
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      const { code: errorCode } = error as NodeJS.ErrnoException;
      const diagnostic = diagnosticOf(file, error.stack ?? "", error.message);
      return errorCode === undefined ? diagnostic : { ...diagnostic, code: errorCode };
    }
  }
  try {
    if (/\.c[jt]s$/.test(file)) vm.compileFunction(code, moduleScope, { filename: file });
    else if (compile !== undefined) new compile(code, { identifier: file });
    return undefined;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const stack = error.stack ?? "";
    return diagnosticOf(file, /^\s*\^/m.test(stack) ? stack : reportOn(file), error.message);
  }
}

/** What Node itself says of a file that it cannot run: it has the place, which the error alone has not. */
function reportOn(file: string): string {
  return spawnSync(process.execPath, ["--check", file], { encoding: "utf8" }).stderr;
}

/** Reads the place of an error from the lines before its stack: `file:line`, the line itself, and carets below it. */
function diagnosticOf(file: string, text: string, message: string): Diagnostic {
  const lines = text.split("\n");
  const first = lines.findIndex((line) => /:\d+$/.test(line));
  const line = Number(/\d+$/.exec(lines[first] ?? "")?.[0] ?? 1);
  const carets = lines.slice(first + 1).find((each) => /^\s*\^+\s*$/.test(each));
  return { file, line, column: (carets?.indexOf("^") ?? 0) + 1, message: message.split("\n")[0] ?? message };
}

/** Node warns of what is experimental; that is not the program's doing. */
function quietly<Answer>(act: () => Answer): Answer {
  const { emitWarning } = process;
  process.emitWarning = () => {};
  try {
    return act();
  } finally {
    process.emitWarning = emitWarning;
  }
}
