// npm run new:example -- 20-threads/my-name: makes an example that passes every suite, to be written over.
import { makeExample } from "./make-example.ts";
import { nameTrouble } from "./name-trouble.ts";
import { recordExample } from "./record-example.ts";

const id = process.argv[2] ?? "";
try {
  makeExample(id);
  await recordExample(id);
  console.log(`examples/${id} is there, and recorded. Write your program and claims, then: npm run record -- ${id}`);
} catch (error) {
  console.error(nameTrouble(error));
  process.exitCode = 1;
}
