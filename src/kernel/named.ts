import { defineProperty } from "./intrinsics.ts";

/** named gives a function the name that Node's has: the bundler shortens those in the source, and programs see them. */
export function named<Value extends object>(name: string, value: Value): Value {
  defineProperty(value, "name", { value: name, configurable: true });
  return value;
}
