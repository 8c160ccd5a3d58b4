export const tasks = [
  { name: "job 1", limit: 700_000 },
  { name: "job 2", limit: 200_000 },
  { name: "job 3", limit: 250_000 },
  { name: "job 4", limit: 200_000 },
  { name: "job 5", limit: 250_000 },
  { name: "job 6", limit: 200_000 },
];
