import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { isDeepStrictEqual } from "node:util";
import { deserialize, serialize } from "node:v8";
import { answerCalls, type AnyBinding, type BindingAnswer, type BindingCall } from "./answer-calls.ts";

const script = fileURLToPath(new URL("node-binding-process.ts", import.meta.url));

/** answersOfNode makes calls of one of Node's own bindings. */
export function answersOfNode(name: string, calls: readonly BindingCall[], watched?: string): BindingAnswer[] {
  const output = execFileSync(process.execPath, ["--expose-internals", "--no-warnings", script], {
    input: serialize({ name, calls, watched }),
    maxBuffer: 1 << 28,
    timeout: 20_000,
    env: {},
  });
  return deserialize(output) as BindingAnswer[];
}

/**
 * differencesFromNode words the calls that our binding answers otherwise than Node's does: in what it returns, throws,
 * or leaves in its arguments and in the member named `watched`. Five are enough to see what is wrong.
 */
export function differencesFromNode(
  name: string,
  ours: AnyBinding,
  calls: readonly BindingCall[],
  watched?: string,
): string[] {
  if (calls.length === 0) throw new Error("Expected calls to compare.");
  const answers = answerCalls(ours, calls, watched);
  const nodes = answersOfNode(name, calls, watched);
  return calls
    .flatMap((call, at) => {
      const [node, ours] = [nodes[at], answers[at]];
      if (node === undefined || ours === undefined) throw new Error("Expected one answer for each call.");
      if (isDeepStrictEqual(node, ours)) return [];
      return [`${words(call)}\n  node: ${words(node)}\n  ours: ${words(ours)}`];
    })
    .slice(0, 5);
}

function words(value: unknown): string {
  const shown = (_key: string, one: unknown): unknown =>
    one instanceof Uint8Array ? `<${Buffer.from(one).toString("hex")}>` : typeof one === "bigint" ? `${one}n` : one;
  return JSON.stringify(value, shown);
}
