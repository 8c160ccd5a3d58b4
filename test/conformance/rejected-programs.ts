// Programs that do not start. Real Node and the embedded engine must name the same place in the same words.

/** The programs, by what is wrong with them; the first file of each is the entry. */
export const rejectedPrograms: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "TypeScript that does not parse": { "main.ts": `console.log("never");\nconst = 4;\n` },
  "an enum": { "main.ts": `console.log("never");\n\n  enum Dish { Soup }\n` },
  "a namespace": { "main.ts": `namespace Kitchen { export const cooks = 1 }\nconsole.log(Kitchen.cooks);\n` },
  "a parameter property": { "main.ts": `class Cook {\n  constructor(private name: string) {}\n}\nnew Cook("A");\n` },
  "a name declared twice": { "main.ts": `const dish: number = 1;\n  let dish: string = "";\nconsole.log(dish);\n` },
  "a decorator": { "main.ts": `function tasty(_: unknown) {}\n@tasty\nclass Soup {}\nconsole.log(Soup);\n` },
  "an enum in an imported file": { "main.ts": `import "./dish.ts";\n`, "dish.ts": `\n  enum Dish { Soup }\n` },
  "an enum in the file of a thread": {
    "main.ts": `import { Worker } from "node:worker_threads";\nnew Worker(new URL("./cook.ts", import.meta.url));\n`,
    "cook.ts": `\nenum Dish { Soup }\n`,
  },
};
