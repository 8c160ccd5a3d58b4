/** What to use, and why. */
export const models = {
  await: {
    name: "async functions",
    why: "Waits overlap on one thread: start them all, then await.",
  },
  limit: {
    name: "async functions behind a limit",
    why:
      "Your side can wait for any number. The other side cannot " +
      "serve any number: let so many be under way, and no more.",
  },
  inline: {
    name: "the thread you are on",
    why:
      "A message to a thread would cost more than the work. " +
      "What grows longer can be cut up with setImmediate.",
  },
  "thread-pool": {
    name: "Node's own asynchronous function",
    why:
      "Threads of libuv compute beside your event loop. " +
      "Their number is the limit, and the Sync form is the trap.",
  },
  servers: {
    name: "several server processes",
    why:
      "One thread can fill one core. The same server in several " +
      "processes, behind one port, can fill them all.",
  },
  "worker-pool": {
    name: "a pool of worker threads",
    why:
      "Threads that are started once compute in parallel, and " +
      "big buffers can be moved or shared rather than copied.",
  },
  "process-pool": {
    name: "a pool of processes",
    why:
      "A process that dies takes nothing with it. It has memory " +
      "and limits of its own, and can be any program.",
  },
  queue: {
    name: "a durable queue",
    why:
      "The job lies outside of your memory. Who takes it says " +
      "when it is done; if they die first, another takes it.",
  },
} as const;

export type Model = keyof typeof models;
