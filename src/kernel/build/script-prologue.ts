import { languageNames } from "../intrinsics.ts";

const names = Object.keys(languageNames);

/** Objects of functions: the kernel uses a copy of each. */
const collections = ["Atomics", "JSON", "Math", "Object", "Reflect"];

/**
 * What stands before the kernel in a guest's script, in the same function: the names of the language as they are when
 * the guest is born. A program may set `globalThis.Map` or `Object.keys` to what it likes.
 */
export const guestPrologue = `const { ${names.filter((name) => !collections.includes(name)).join(", ")} } = globalThis;
const { ${collections.join(", ")} } = (({ Object: { create, freeze, getOwnPropertyDescriptors } }) => {
  const copy = (of) => freeze(create(null, getOwnPropertyDescriptors(of)));
  return { ${collections.map((name) => `${name}: copy(globalThis.${name})`).join(", ")} };
})(globalThis);`;

/** The same for a script that comes later, perhaps after the program has had its way: the kernel lends what it kept. */
export const laterPrologue = `const { ${names.join(", ")} } = globalThis.$kept.intrinsics.languageNames;`;
