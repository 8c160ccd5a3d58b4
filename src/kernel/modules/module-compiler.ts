// Parses and compiles the texts of ES modules. The parser is the one in Node's own library.
import type { Kernel } from "../guest/kernel.ts";
import { host } from "../guest/host.ts";
import { TextCompiler } from "./compile-text.ts";
import { asFunctionBody, opening } from "./function-body.ts";
import { moduleText, type ModuleText, type NamePlace } from "./module-text.ts";
import { parseModule } from "./parse-text.ts";
import type { ModuleFunction } from "./source-module.ts";
import type { SyntaxNode } from "./syntax-tree.ts";

interface ParserError {
  readonly message: string;
  readonly loc?: { readonly line: number; readonly column: number };
}

/** A module compiler makes functions of modules' texts. */
export class ModuleCompiler {
  readonly #kernel: Kernel;
  readonly #texts: TextCompiler;

  constructor(kernel: Kernel) {
    this.#kernel = kernel;
    this.#texts = new TextCompiler(kernel);
  }

  /** Reads a module; throws V8's SyntaxError where it does not parse. */
  read(source: string, name: string): ModuleText {
    let program: SyntaxNode;
    try {
      program = parseModule(this.#kernel.library.require, source);
    } catch (error) {
      throw this.#syntaxError(error as ParserError, source, name);
    }
    return moduleText(source, program, this.#kernel.context.tracked);
  }

  /** Compiles a module's text behind a head, which stands on its first line. */
  compile(head: string, { body }: ModuleText, name: string): ModuleFunction {
    this.#kernel.modules.places.set(name, (line, column) => {
      if (line > 1) return body.placeOf(line, column);
      return column > head.length ? body.placeOf(1, column - head.length) : undefined;
    });
    return host.evaluate(`${head}${body.text}\n}})\n//# sourceURL=${name.replaceAll(" ", "%20")}`) as ModuleFunction;
  }

  /** A SyntaxError that stands at a place. */
  errorAt(message: string, source: string, name: string, { at, length }: NamePlace): Error {
    const before = source.slice(0, at).split("\n");
    const place = { line: before.length, column: (before.at(-1) ?? "").length + 1 };
    const error = new SyntaxError(message);
    return this.#texts.place(error, source, name, place, length);
  }

  /** The browser says what is wrong, in V8's words; where it takes the text, the parser's own have to do. */
  #syntaxError(fault: ParserError, source: string, name: string): Error {
    try {
      host.Function(asFunctionBody(source));
    } catch (error) {
      const found = this.#texts.placeOf(error);
      if (!(error instanceof Error) || found === undefined) return error as Error;
      const column = found.line === 1 ? found.column - opening.length : found.column;
      return this.#texts.place(error, source, name, { line: found.line, column });
    }
    const { line = 1, column = 0 } = fault.loc ?? {};
    const error = new SyntaxError(fault.message.replace(/ \(\d+:\d+\)$/, ""));
    return this.#texts.place(error, source, name, { line, column: column + 1 });
  }
}
