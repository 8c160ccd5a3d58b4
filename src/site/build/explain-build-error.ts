// Faults that an author can mend are told in one line each. Anything else is a fault of ours or of a tool, and keeps its
// stack, because there is nothing better to go by.
import { relative } from "node:path";

/** explainBuildError gives the lines to print for whatever ended a build. */
export function explainBuildError(error: unknown, root: string): string[] {
  // The bundler wraps what its plugins found in one error that has neither name nor place.
  if (error instanceof Error && "errors" in error && Array.isArray(error.errors) && error.errors.length > 0) {
    return error.errors.flatMap((one) => explainBuildError(one, root));
  }
  const chain = causesOf(error);
  const told = chain.find((cause) => cause.name === "ExampleFault" || cause.name === "ContentError");
  if (told !== undefined) return [told.message];

  const placed = chain.find((cause) => cause.loc?.file !== undefined && cause.loc.line !== undefined);
  if (placed?.loc?.file !== undefined) {
    const file = relative(root, placed.loc.file.replace(/\?.*$/, "")) || placed.loc.file;
    return [`${file}:${placed.loc.line}: ${oneLine(placed.message)}`];
  }
  return [chain[0]?.stack ?? String(error)];
}

interface Cause extends Error {
  readonly loc?: { readonly file?: string; readonly line?: number };
}

function causesOf(error: unknown): Cause[] {
  const chain: Cause[] = [];
  for (let next = error; next instanceof Error && !chain.includes(next); next = next.cause) chain.push(next);
  return chain;
}

function oneLine(message: string): string {
  return message.replace(/\s*\n\s*/g, " ").trim();
}
