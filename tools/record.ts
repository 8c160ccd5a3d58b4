// npm run record [-- ID…]: runs examples on real Node and writes down what they did.
import { listExamples } from "#example/list-examples.ts";
import { nameTrouble } from "./name-trouble.ts";
import { recordExample } from "./record-example.ts";
import { recordTwin } from "./record-twin.ts";

const wanted = process.argv.slice(2);
const ids = wanted.length > 0 ? wanted : listExamples();
let troubles = 0;

for (const id of ids) {
  try {
    const recording = await recordExample(id);
    const lanes = recording.events.filter((event) => event.type === "lane-opened").length;
    console.log(`${id}: ${recording.events.length} events on ${lanes} ${lanes === 1 ? "lane" : "lanes"}`);
    const twin = recordTwin(id, recording);
    if (twin !== null) console.log(`${id}: ${twin}`);
  } catch (error) {
    troubles += 1;
    console.error(nameTrouble(error));
  }
}
process.exitCode = troubles === 0 ? 0 : 1;
