import { everyWay } from "./every-way.ts";

const ways = everyWay();
for (const { answers, models } of ways) {
  const said = Object.values(answers).join(", ");
  console.log(`${said}: ${models.join(" + ")}`);
}
console.log(`${ways.length} ways`);
