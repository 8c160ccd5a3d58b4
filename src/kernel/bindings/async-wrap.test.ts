import { expect, test } from "vitest";
import { asyncWrapBinding, type AsyncWrapContext } from "./async-wrap.ts";

const constants = {
  kStackLength: 5,
  kExecutionAsyncId: 0,
  kTriggerAsyncId: 1,
  kAsyncIdCounter: 2,
  kDefaultTriggerAsyncId: 3,
};
/** Nothing of it is called where no hook is. */
const context = {} as AsyncWrapContext;
const [stackLength, execution, trigger] = [5, 0, 1];

/** As `internal/async_hooks` of Node's library pushes and pops: the binding is only called when the array is full. */
function library(binding: Record<string, unknown>) {
  const fields = binding["async_hook_fields"] as Uint32Array;
  const ids = binding["async_id_fields"] as Float64Array;
  const stack = (): Float64Array => binding["async_ids_stack"] as Float64Array;
  return {
    ids,
    fields,
    stack,
    push(id: number, triggerId: number): void {
      const offset = fields[stackLength] ?? 0;
      if (offset * 2 >= stack().length) {
        (binding["pushAsyncContext"] as (id: number, triggerId: number) => void)(id, triggerId);
        return;
      }
      stack()[offset * 2] = ids[execution] ?? 0;
      stack()[offset * 2 + 1] = ids[trigger] ?? 0;
      fields[stackLength] = offset + 1;
      [ids[execution], ids[trigger]] = [id, triggerId];
    },
    pop(): void {
      const offset = (fields[stackLength] ?? 0) - 1;
      [ids[execution], ids[trigger]] = [stack()[offset * 2] ?? 0, stack()[offset * 2 + 1] ?? 0];
      fields[stackLength] = offset;
    },
  };
}

test("the stack of ids grows and nothing on it is lost", () => {
  const { push, pop, ids, fields, stack } = library(asyncWrapBinding(constants, context));
  const first = stack().length / 2;
  const depth = first * 5;
  for (let id = 1; id <= depth; id += 1) push(id, id + 1000);
  expect(fields[stackLength]).toBe(depth);
  expect(stack().length / 2).toBeGreaterThanOrEqual(depth);
  const seen: unknown[] = [];
  for (let left = depth; left > 0; left -= 1) {
    seen.push([ids[execution], ids[trigger]]);
    pop();
  }
  expect(seen).toEqual(Array.from({ length: depth }, (_, at) => [depth - at, depth - at + 1000]));
  expect([ids[execution], fields[stackLength]]).toEqual([0, 0]);
});

test("the program begins with the id 1 given out and no default trigger", () => {
  const ids = asyncWrapBinding(constants, context)["async_id_fields"] as Float64Array;
  expect([ids[2], ids[3]]).toEqual([1, -1]);
});

test("an error that no one caught empties the stack", () => {
  const binding = asyncWrapBinding(constants, context);
  const { push, ids, fields } = library(binding);
  for (let id = 1; id <= 40; id += 1) push(id, id);
  (binding["execution_async_resources"] as unknown[]).push({});
  (binding["clearAsyncIdStack"] as () => void)();
  expect([fields[stackLength], ids[execution], ids[trigger]]).toEqual([0, 0, 0]);
  expect((binding["executionAsyncResource"] as (index: number) => unknown)(0)).toBeUndefined();
});
