// A process of its own, started with --expose-internals: reads calls from standard input, makes them of one of Node's own
// bindings, and writes the answers. A call that Node's library never makes may end it, and no more than it.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { deserialize, serialize } from "node:v8";
import { answerCalls, type AnyBinding, type BindingCall } from "./answer-calls.ts";

const { internalBinding } = createRequire(import.meta.url)("internal/test/binding") as {
  internalBinding: (name: string) => AnyBinding;
};
const { name, calls, watched } = deserialize(readFileSync(0)) as {
  name: string;
  calls: readonly BindingCall[];
  watched: string | undefined;
};
process.stdout.write(serialize(answerCalls(internalBinding(name), calls, watched)));
