// `npm test`. Plain JavaScript: this runs on the system's Node, before anything is installed.
import { goOn } from "./prepare.mjs";

await goOn("run-suites.ts", process.argv.slice(2));
