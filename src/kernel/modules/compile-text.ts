// Compiles texts of the program as functions and scripts, where Node uses V8's own interface. A function's text gets a head
// on its first line; the columns of that line are put right where a stack is read (`guest/source-places.ts`).
import { parse } from "es-module-lexer/js";
import type { Kernel } from "../guest/kernel.ts";
import { host } from "../guest/host.ts";
import { contextEdits, contextName } from "./context-edits.ts";
import { metaEdits } from "./module-text.ts";
import { parseScript } from "./parse-text.ts";
import { type EditedText, editText } from "./text-edits.ts";

/** As long as the `import` that it stands for, so that columns stay. */
const importName = "$imprt";

/** What the compiled text calls for `import()`. */
export type DynamicImport = (specifier: unknown, options?: unknown) => Promise<unknown>;

/** A text to be compiled. */
export interface TextToCompile {
  readonly code: string;
  /** What stacks call it; a path, an address or any name. */
  readonly name: string;
  /** What is added to lines, and to columns of the first line. */
  readonly lineOffset?: number;
  readonly columnOffset?: number;
  readonly dynamicImport: DynamicImport;
}

type AnyFunction = (...given: unknown[]) => unknown;

/** Where a text does not parse. */
export interface SyntaxPlace {
  readonly line: number;
  readonly column: number;
}

/** A compiler makes functions and scripts of the program's texts. */
export class TextCompiler {
  readonly #kernel: Kernel;

  constructor(kernel: Kernel) {
    this.#kernel = kernel;
  }

  /** The function with this text as its body; throws a SyntaxError as V8 does. */
  compileFunction({ code, ...given }: TextToCompile, parameters: readonly string[]): AnyFunction {
    const text = { ...given, name: magicComment(code, "sourceURL") ?? given.name };
    this.check(code, parameters, text.name);
    this.#kernel.loop.blocked.evaluate();
    const shown = this.#shown(code);
    const hidden = this.#hiddenIn(shown.text, text.dynamicImport);
    const head = `(function (${[...parameters, ...Object.keys(hidden)].join(",")}) {`;
    this.#place(text, head.length, shown);
    const compiled = host.evaluate(
      `${head}${shown.text}\n})\n//# sourceURL=${nameInComment(text.name)}`,
    ) as AnyFunction;
    return asGiven(compiled, Object.values(hidden), parameters.length);
  }

  /** The text as it is compiled. */
  #shown(code: string): EditedText {
    const { context, library } = this.#kernel;
    const text = withoutHashbang(code);
    if (context.tracked && /\bawait\b|\byield\b/.test(text)) {
      const program = parseScript(library.require, text);
      return editText(text, [...contextEdits(text, program), ...metaEdits(program)]);
    }
    return { text: withDynamicImport(text), placeOf: (line, column) => ({ line, column }) };
  }

  /** What a text needs beside what Node gives it. */
  #hiddenIn(text: string, dynamicImport: DynamicImport): Record<string, unknown> {
    return {
      ...(text.includes(importName) ? { [importName]: dynamicImport } : {}),
      ...(text.includes(contextName) ? { [contextName]: this.#kernel.context.calls } : {}),
    };
  }

  /** Checks that a text is the body of a function. */
  check(code: string, parameters: readonly string[], name: string): void {
    try {
      // Also finds a text that closes the function around it and opens another.
      host.Function(...parameters, withoutHashbang(code));
    } catch (error) {
      throw this.#told(error, code, name);
    }
  }

  /** Runs a text as a script, in the global scope; returns its completion value. */
  run({ code, ...text }: TextToCompile): unknown {
    const shown = this.#shown(code);
    this.#place(text, 0, shown);
    for (const [name, value] of Object.entries(this.#hiddenIn(shown.text, text.dynamicImport))) {
      Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
    }
    return host.evaluate(`${shown.text}\n//# sourceURL=${nameInComment(text.name)}`);
  }

  #place(
    { name, lineOffset = 0, columnOffset = 0 }: Omit<TextToCompile, "code">,
    head: number,
    { placeOf }: EditedText,
  ): void {
    this.#kernel.modules.places.set(name, (line, column) => {
      const place = placeOf(line, line === 1 ? column - head : column);
      return { line: line + lineOffset, column: line === 1 ? place.column + columnOffset : place.column };
    });
  }

  /** Gives a SyntaxError the place that the browser knows of. */
  #told(error: unknown, code: string, name: string): unknown {
    const place = error instanceof SyntaxError ? this.placeOf(error) : undefined;
    return place === undefined ? error : this.place(error as Error, code, name, place);
  }

  /** Says of an error where it stands, as Node shows it: the line, and below it what is meant. */
  place(error: Error, code: string, name: string, { line, column }: SyntaxPlace, length?: number): Error {
    const { arrow_message_private_symbol: arrow } = this.#kernel.bindingOf("util")["privateSymbols"] as Record<
      string,
      symbol
    >;
    const text = code.split("\n")[line - 1] ?? "";
    const meant = length ?? /^[\w$]*/.exec(text.slice(column - 1))?.[0].length ?? 1;
    const below = `${text.slice(0, column - 1).replace(/[^\t]/g, " ")}${"^".repeat(Math.max(meant, 1))}`;
    if (arrow !== undefined) Reflect.set(error, arrow, `${name}:${line}\n${text}\n${below}\n`);
    this.#kernel.modules.syntaxPlaces.set(error, { name, line, column });
    return error;
  }

  /** Where the text of a function does not parse. Only the browser's report of the error has that. */
  placeOf(error: unknown): SyntaxPlace | undefined {
    let place: SyntaxPlace | undefined;
    const before = this.#kernel.onScriptFault;
    this.#kernel.onScriptFault = ({ line, column }) => {
      // Two lines stand before the body of what `Function` makes.
      if (line > 2) place = { line: line - 2, column };
    };
    try {
      host.reportError(error);
    } finally {
      this.#kernel.onScriptFault = before;
    }
    return place;
  }
}

/** The function without the parameters that were put in, which its caller must not have to give. */
function asGiven(compiled: AnyFunction, hidden: readonly unknown[], count: number): AnyFunction {
  if (hidden.length === 0) return compiled;
  const given = function (this: unknown, ...values: unknown[]): unknown {
    const all = [...values.slice(0, count)];
    all.length = count;
    return Reflect.apply(compiled, this, [...all, ...hidden]);
  };
  Object.defineProperty(given, "name", { value: "" });
  return given;
}

/** The text with `import(` replaced by a call of the same length. */
export function withDynamicImport(code: string): string {
  if (!code.includes("import")) return code;
  let text = "";
  let done = 0;
  try {
    const [imports] = parse(code);
    for (const { d, ss } of imports) {
      if (d < 0) continue;
      text += code.slice(done, ss) + importName;
      done = ss + importName.length;
    }
  } catch {
    return code; // The compiler will say what is wrong.
  }
  return text + code.slice(done);
}

function withoutHashbang(code: string): string {
  return code.startsWith("#!") ? `//${code.slice(2)}` : code;
}

/** The value of a magic comment of a text, the last one. */
export function magicComment(code: string, name: string): string | undefined {
  if (!code.includes(name)) return undefined;
  return [...code.matchAll(new RegExp(`//[#@] ${name}=(\\S+)`, "g"))].at(-1)?.[1];
}

/** Magic comments end at white space. */
function nameInComment(name: string): string {
  return name.replaceAll(" ", "%20");
}

/** hasModuleSyntax tells whether a text that is no CommonJS is an ES module. */
export function hasModuleSyntax(code: string): boolean {
  try {
    const [, , , found] = parse(code);
    return found;
  } catch {
    return false;
  }
}
