// A page learns that a module does not parse, but not where: only an uncaught error of a classic script has a place. So
// the text is put, as the body of a function that nothing calls, into such a script, and the browser's report is read.
import { scriptAddress } from "../script-address.ts";
import type { Diagnostic } from "#program/outcome.ts";
import { host } from "../guest/host.ts";
import { asFunctionBody, opening } from "./function-body.ts";

/** What the browser says of a script that does not parse. */
interface ScriptFault {
  readonly message: string;
  readonly line: number;
  readonly column: number;
}

/** What the browser puts before the words of its JavaScript engine, which are Node's too. */
const wrapping = /^(Uncaught )?SyntaxError: (Failed to execute 'importScripts' on '\w+': )?/;

/** locateSyntaxError finds the first of these modules that does not parse, and where. */
export async function locateSyntaxError(
  javaScript: Readonly<Record<string, string>>,
  reportTo: (listener: ((fault: ScriptFault) => void) | undefined) => void,
): Promise<Diagnostic | undefined> {
  for (const [file, source] of Object.entries(javaScript)) {
    const fault = await faultOf(asFunctionBody(source), reportTo);
    if (fault === undefined) continue;
    const column = fault.line === 1 ? fault.column - opening.length : fault.column;
    return { file, line: fault.line, column, message: fault.message.replace(wrapping, "") };
  }
  return undefined;
}

function faultOf(
  script: string,
  reportTo: (listener: ((fault: ScriptFault) => void) | undefined) => void,
): Promise<ScriptFault | undefined> {
  const address = scriptAddress(script, host.transport, host);
  return new Promise((resolve) => {
    const settle = (fault: ScriptFault | undefined): void => {
      reportTo(undefined);
      host.revokeObjectURL(address);
      resolve(fault);
    };
    reportTo(settle);
    // From a task of its own, so that the error has no one above it to catch it.
    host.setTimeout(() => {
      host.importScripts(address);
      settle(undefined);
    }, 0);
  });
}
