import type { Watcher } from "#program/engine.ts";
import { EventGate } from "#program/event-gate.ts";
import type { EndingLimit, Outcome } from "#program/outcome.ts";
import type { Program } from "#program/program.ts";
import type { Command, Container } from "./container.ts";
import { StreamReader } from "./stream-reader.ts";
import { isWithin } from "./within.ts";

/** How long is waited in a run, in milliseconds. */
export interface RunPatience {
  /** For a process that was told to end. */
  readonly kill: number;
  /** For a sign of life of the container, of which it is asked again and again. */
  readonly life: number;
}

/** A run that is over; what it left behind is still being cleared away. */
export interface EndedRun {
  readonly outcome: Outcome;
  readonly cleaned: Promise<void>;
}

/** Why a run ended, beside its process having done so. */
type Ending = { readonly exitCode: number } | { readonly limit: EndingLimit } | "stopped" | "lost";

const lost = "Expected the WebContainer to answer, but it does not any more: press Run to start it again.";

/** runInContainer runs a program whose files lie in a folder of the container. */
export async function runInContainer(
  container: Container,
  program: Program,
  { folder, check }: { readonly folder: string; readonly check: readonly string[] },
  watcher: Watcher,
  patience: RunPatience,
): Promise<EndedRun> {
  const ending = Promise.withResolvers<Ending>();
  const endAt = (limit: EndingLimit): void => ending.resolve({ limit });
  const stop = (): void => ending.resolve("stopped");
  const timers: ReturnType<typeof setTimeout>[] = [];
  let hasBegun = false;
  let isOver = false;
  const gate = new EventGate((event) => {
    if (!hasBegun) timers.push(setTimeout(() => endAt("wallTime"), gate.limits.wallTime));
    hasBegun = true;
    watcher.onEvent(event);
  }, watcher.limits);
  const path = container.folder(folder);
  const key = crypto.randomUUID().replaceAll("-", "");
  const place = { path, url: `file://${path}`, probe: container.probe };
  // Nobody is there to type: who reads finds the end, as on every engine.
  const onAsksInput = (): void => void starting.then((command) => command.endInput());
  const reader = new StreamReader({ gate, place, key, onLimit: endAt, onAsksInput });
  const start = { isFirst: true, channel: 1, direct: ["stdout", "stderr"], frames: key, probe: container.probe };
  const { options, loader } = container;
  const starting = container.run("node", [...options, program.entry, ...program.args], {
    cwd: folder,
    env: {
      TZ: "UTC",
      ...program.env,
      INTERLEAVE_PROBE: JSON.stringify({ ...start, options, check, ...(loader !== undefined && { loader }) }),
    },
    onText: (text) => {
      if (!isOver) reader.take(text);
    },
  });
  starting
    .then((command) => command.exit)
    .then(
      (exitCode) => ending.resolve({ exitCode }),
      (error: unknown) => ending.reject(error),
    );
  const pulse = feelPulse(container, patience.life, () => ending.resolve("lost"));

  watcher.signal?.addEventListener("abort", stop, { once: true });
  if (watcher.signal?.aborted === true) stop();
  let end: Ending;
  try {
    end = await ending.promise;
  } finally {
    isOver = true;
    pulse.end();
    for (const timer of timers) clearTimeout(timer);
    watcher.signal?.removeEventListener("abort", stop);
  }
  const cleaned = clean(container, starting, folder, patience.kill);
  cleaned.catch(() => {});
  if (end === "lost") {
    await container.close();
    reader.end(null);
    throw new Error(lost);
  }
  const outcome = outcomeOf(end, reader);
  reader.end(outcome.kind === "exited" ? outcome.exitCode : null);
  return { outcome, cleaned };
}

function outcomeOf(end: Exclude<Ending, "lost">, reader: StreamReader): Outcome {
  if (end === "stopped") return { kind: "stopped" };
  if ("limit" in end) return { kind: "over-limit", limit: end.limit };
  const { diagnostics, hasOpened, printedBefore } = reader;
  if (diagnostics.length > 0) return { kind: "rejected", diagnostics };
  if (hasOpened) return { kind: "exited", exitCode: end.exitCode };
  const said = printedBefore.trim().split("\n")[0] ?? "";
  throw new Error(
    `Expected the WebContainer's Node to load the probe before the program, but it ended with code ${end.exitCode}${said === "" ? "" : `: ${said}`}.`,
  );
}

/** Ends what still runs of a program and takes its files away; a container that does not let it end is given up. */
async function clean(
  container: Container,
  starting: Promise<Command>,
  folder: string,
  patience: number,
): Promise<void> {
  const ended = starting.then(async (command) => {
    command.kill();
    await command.exit;
    await container.remove(folder);
  });
  if (!(await isWithin(ended, patience).catch(() => false))) await container.close();
}

/** Asks a container again and again for a sign of life. */
function feelPulse(container: Container, patience: number, onLost: () => void): { end(): void } {
  let isOver = false;
  void (async () => {
    while (!isOver && (await container.isAlive(patience)))
      await new Promise((resolve) => setTimeout(resolve, patience / 2));
    if (!isOver) onLost();
  })();
  return {
    end() {
      isOver = true;
    },
  };
}
