/** nameTrouble says in one line what went wrong: a fault's own sentence, or the stack of what was not foreseen. */
export function nameTrouble(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.name === "ExampleFault" ? error.message : (error.stack ?? error.message);
}
