/** Twelve jobs, by a short name. */
export const jobs = {
  prices: "Ask three shops for a price",
  crawl: "Fetch every page of a site that a link leads to",
  poll: "Ask every minute whether a file has come, and read it",
  thumbnail: "Scale one photo for each upload, 300 ms each",
  template: "Fill in a page, half a millisecond, now and then",
  traffic: "Fill in pages, so many that one core is full",
  password: "Check a password against a scrypt hash",
  plugin: "Run a filter that customers have written",
  convert: "Convert videos with ffmpeg",
  report: "Read a million rows, then compute for a minute",
  invoice: "Send an invoice, for certain, even after a crash",
  nightly: "Compute statistics at night on whichever machine is up",
} as const;

export type Job = keyof typeof jobs;
