import { inspect } from "node:util";
import { deserialize, serialize } from "node:v8";
import { runInThisContext } from "node:vm";

/** One call of a binding's function; its arguments are copied before they are given. */
export interface BindingCall {
  readonly method: string;
  readonly args: readonly unknown[];
  /** JavaScript of the first argument, where that cannot be sent: what is returned is then told as Node prints it. */
  readonly made?: string;
}

/** What a call came to: what it returned or threw, and what it left in its arguments and in the member that was watched. */
export interface BindingAnswer {
  readonly returned?: unknown;
  readonly threw?: { readonly name: string; readonly code: unknown; readonly message: string };
  readonly args: readonly unknown[];
  readonly watched: unknown;
}

/** A binding, as a test calls it. */
export type AnyBinding = Readonly<Record<string, unknown>>;

const clone = (value: unknown): unknown => deserialize(serialize(value));

/** Copies arguments. Bytes get memory of their own: at an odd address Node's search for UTF-16 text never ends. */
function copyArguments(given: readonly unknown[]): unknown[] {
  const copies = new Map<unknown, unknown>();
  return (clone(given) as unknown[]).map((value) => {
    if (!copies.has(value)) copies.set(value, value instanceof Uint8Array ? new Uint8Array(value) : value);
    return copies.get(value);
  });
}

/** answerCalls makes calls of a binding. `watched` names a member to look at after each. */
export function answerCalls(binding: AnyBinding, calls: readonly BindingCall[], watched?: string): BindingAnswer[] {
  return calls.map(({ method, args: given, made }) => {
    const args = copyArguments(given);
    const all = made === undefined ? args : [runInThisContext(`(${made})`) as unknown, ...args];
    const tell = (value: unknown): unknown =>
      made === undefined ? clone(value) : inspect(value, { showHidden: true });
    const seen = (): unknown => (watched === undefined ? undefined : clone(binding[watched]));
    try {
      const returned = tell((binding[method] as (...given: unknown[]) => unknown)(...all));
      return { returned, args, watched: seen() };
    } catch (error) {
      const { name, code, message } = error as Error & { code?: unknown };
      return { threw: { name, code, message }, args, watched: seen() };
    }
  });
}
