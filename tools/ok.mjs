// `npm run ok`. Plain JavaScript: this runs on the system's Node, before anything is installed.
import { goOn } from "./prepare.mjs";

await goOn("check-all.ts", process.argv.slice(2));
