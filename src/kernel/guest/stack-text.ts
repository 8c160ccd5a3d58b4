// The frames of a stack as SpiderMonkey and JavaScriptCore word it, one line each: `name@address:line:column`.
import type { StackFrame } from "./source-places.ts";

const decode = globalThis.atob;
const frameLine = /^(?:(.*)@)?(.+):(\d+):(\d+)$/;

/** What JavaScriptCore calls code that is in no function, and what SpiderMonkey writes around names. */
const inNoFunction = /^(?:module|global|eval) code$/;
const unnamed = /[</]$/;
const asyncMark = /^.*\*/;

/** framesOf reads a stack's text; native frames, which have no place, are left out. */
export function framesOf(text: string): StackFrame[] {
  const frames: StackFrame[] = [];
  for (const line of text.split("\n")) {
    const found = frameLine.exec(line);
    if (found === null) continue;
    const [, name = "", address = "", row = "", column = ""] = found;
    frames.push(frameOf(nameOf(name), nameOfScript(address), Number(row), Number(column)));
  }
  return frames;
}

/** isNativeStack tells a text that a browser without V8 has written from one that is V8's or a program's own. */
export function isNativeStack(text: string): boolean {
  return text.split("\n").every((line) => line === "" || frameLine.test(line) || line.endsWith("@[native code]"));
}

function nameOf(name: string): string {
  if (inNoFunction.test(name) || unnamed.test(name)) return "";
  return name.replace(asyncMark, "");
}

/** A script's own name. JavaScriptCore tells the address of a module even where the module says what it is to be called. */
function nameOfScript(address: string): string {
  if (!address.startsWith("data:")) return address;
  // Base64 goes in steps of four, from the end too; the name stands last.
  const end = address.slice(address.indexOf(",") + 1).slice(-2048);
  return /\n\/\/# sourceURL=(\S+)\s*$/.exec(decode(end))?.[1] ?? "blob:";
}

function frameOf(name: string, script: string, line: number, column: number): StackFrame {
  const place = `${script}:${line}:${column}`;
  return {
    getScriptNameOrSourceURL: () => script,
    getLineNumber: () => line,
    getColumnNumber: () => column,
    getFunctionName: () => (name === "" ? null : name),
    isEval: () => false,
    isNative: () => false,
    toString: () => (name === "" ? place : `${name} (${place})`),
  };
}
