import type { Job } from "./jobs.ts";
import type { Model } from "./models.ts";

/** What you would use for each job: one model, or several. */
// #region picks
export const picks: Record<Job, Model[]> = {
  prices: ["worker-pool"],
  crawl: ["await"],
  poll: ["worker-pool"],
  thumbnail: ["await"],
  template: ["worker-pool"],
  traffic: ["worker-pool"],
  password: ["worker-pool"],
  plugin: ["worker-pool"],
  convert: ["worker-pool"],
  report: ["await"],
  invoice: ["await"],
  nightly: ["process-pool"],
};
// #endregion
