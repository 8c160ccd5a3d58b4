import type { Job } from "./jobs.ts";
import type { Model } from "./models.ts";

/** What you would use for each job: one model, or several. */
// #region picks
export const picks: Record<Job, Model[]> = {
  prices: ["await"],
  crawl: ["limit"],
  poll: ["await"],
  thumbnail: ["worker-pool"],
  template: ["inline"],
  traffic: ["servers"],
  password: ["thread-pool"],
  plugin: ["process-pool"],
  convert: ["process-pool"],
  report: ["await", "worker-pool"],
  invoice: ["await", "queue"],
  nightly: ["worker-pool", "queue"],
};
// #endregion
