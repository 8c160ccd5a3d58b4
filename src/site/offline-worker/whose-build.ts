import { note, notes } from "./notes.ts";
import { build, worker } from "./this-build.ts";
import type { Build } from "./wire.ts";

/** What a page that came from the host past this worker is said to be of: it gets everything from there. */
export const fromNetwork = "network";

/** buildOf is the build that a page or a worker of one is of, or null where it is to get everything from the host. */
export async function buildOf(client: string): Promise<Build | null> {
  const { strangers, builds } = await notes();
  const id = strangers[client];
  if (id === undefined || id === build.id) return build;
  return builds[id] ?? null;
}

/** noteStranger remembers that a page, or a worker of one, is not of this worker's build. */
export async function noteStranger(client: string, id: string): Promise<void> {
  if (client === "") return;
  await note(({ strangers }) => ({ strangers: { ...strangers, [client]: id } }));
}

/** noteStrangers remembers of all pages that are open when this worker takes over which build they are of. */
export async function noteStrangers(): Promise<void> {
  const open = await worker.clients.matchAll({ type: "all" });
  await note(({ strangers, current }) => {
    const ids = open.map(({ id }) => [id, strangers[id] ?? (current === "" ? fromNetwork : current)] as const);
    return { strangers: Object.fromEntries(ids.filter(([, id]) => id !== build.id)), current: build.id };
  });
}

/** livingBuilds forgets builds that no open page is of, and gives the others. */
export async function livingBuilds(): Promise<Build[]> {
  const open = new Set((await worker.clients.matchAll({ type: "all", includeUncontrolled: true })).map(({ id }) => id));
  const { waiting, installing } = worker.registration;
  await note(({ strangers, builds }) => {
    const ofOpen = Object.entries(strangers).flatMap(([client, id]) => (open.has(client) ? [id] : []));
    const needed = new Set([build.id, ...ofOpen]);
    // A build that waits for its turn has its files here already.
    const hasNext = (waiting ?? installing) !== null;
    return { builds: Object.fromEntries(Object.entries(builds).filter(([id]) => hasNext || needed.has(id))) };
  });
  const { builds } = await notes();
  return [build, ...Object.values(builds)];
}
