import { jobs, type Job } from "./jobs.ts";
import { models } from "./models.ts";
import { picks } from "./picks.ts";

for (const job of Object.keys(jobs) as Job[]) {
  const names = picks[job].map((model) => models[model].name);
  console.log(`${jobs[job]}:\n  ${names.join(", and ")}`);
}
