// Reads a command line of Node's own: what comes before the file are options.
import type { Dumped } from "../library-facts.ts";
import type { ProcessStart } from "../wire-processes.ts";

/** A command line as Node reads it. */
export type CommandLine = Pick<ProcessStart, "execArgv" | "args" | "code" | "fault">;

/** Short forms. (`node --help` names them.) */
const short: Readonly<Record<string, string>> = {
  "-C": "--conditions",
  "-c": "--check",
  "-e": "--eval",
  "-i": "--interactive",
  "-p": "--print",
  "-pe": "--print",
  "-r": "--require",
  "-v": "--version",
};

/** Options of V8, which Node passes on and a page has no use for. */
const ofV8 =
  /^--(max[-_]|expose[-_]gc|harmony|stack[-_]|allow[-_]natives|jitless|no[-_]opt|stress[-_]|js[-_]|trace[-_])/;

/** readCommandLine tells options, code and file apart; `known` are the options of Node with their values. */
export function readCommandLine(
  argv0: string,
  given: readonly string[],
  known: Readonly<Record<string, Dumped>>,
): CommandLine {
  const execArgv: string[] = [];
  let code: CommandLine["code"];
  let at = 0;
  const fault = (words: string): CommandLine => ({ execArgv, args: [], fault: `${argv0}: ${words}\n` });
  for (; at < given.length; at += 1) {
    const one = given[at] ?? "";
    if (one === "--") {
      at += 1;
      break;
    }
    if (!one.startsWith("-") || one === "-") break;
    const [name = "", value] = (/^(--[^=]+)=(.*)$/s.exec(one)?.slice(1) ?? [one]) as [string?, string?];
    const long = short[name] ?? name;
    execArgv.push(one);
    if (long === "--version") code = { text: "process.version", print: true };
    else if (long === "--eval" || long === "--print") {
      const text = value ?? given[at + 1];
      if (text === undefined) return fault(`${one} requires an argument`);
      if (value === undefined) {
        execArgv.push(text);
        at += 1;
      }
      code = { text, print: long === "--print" || code?.print === true };
    } else {
      const default_ = known[long] ?? known[long.replace(/^--no-/, "--")];
      if (default_ === undefined && !ofV8.test(long)) return fault(`bad option: ${one}`);
      const wantsValue = typeof default_ === "string" || typeof default_ === "number" || Array.isArray(default_);
      if (wantsValue && value === undefined) {
        const next = given[at + 1];
        if (next === undefined) return fault(`${one} requires an argument`);
        execArgv.push(next);
        at += 1;
      }
    }
  }
  const args = given.slice(at);
  return code === undefined ? { execArgv, args } : { execArgv, args, code };
}
