// In a later script this stands in the place of `intrinsics.ts`: by the time it is evaluated the program may have replaced
// what that file takes, so the kernel lends what it has kept.
import type { Kept } from "./hand-over.ts";

const { intrinsics } = (globalThis as unknown as { $kept: Kept }).$kept;

export const {
  append,
  apply,
  assign,
  bare,
  bufferOf,
  bytesOf,
  defineProperty,
  deleteProperty,
  endsWith,
  exec,
  floor,
  getterOf,
  hasOwn,
} = intrinsics;
export const {
  indexOf,
  isArray,
  isInstance,
  isNaN,
  kept,
  languageNames,
  lengthOf,
  max,
  min,
  Queue,
  SafeMap,
  SafeSet,
  SafeWeakMap,
} = intrinsics;
export const { part, sequenceOf, setBytes, slice, startsWith, uncurried, wordsOf } = intrinsics;
