// What a page can tell of its browser and of the host that sent it, without running a program.
import { isolationHeaders } from "../build/hosts/headers.ts";

/** A finding is one line of the check: whether it is as it should be, and one or two sentences. */
export interface Finding {
  readonly name: string;
  /** `no` costs the reader something; `so-so` is only worth knowing. */
  readonly verdict: "yes" | "so-so" | "no";
  readonly says: string;
}

/** What the check asks of the page that it stands in. */
export interface PageSeen {
  readonly isolated: boolean;
  readonly sharedMemory: boolean;
  /** The headers that the page's own address answers with; null where it does not answer. */
  readonly headers: Headers | null;
  /** Whether the site's service worker answers for this page. */
  readonly controlled: boolean;
  readonly framed: boolean;
}

/** findIsolation says whether the page is isolated, and where it is not, which header is missing. */
export function findIsolation({ isolated, headers, controlled, framed }: PageSeen): Finding {
  const name = "Isolation";
  if (isolated) {
    const by = controlled ? "The host or this site’s service worker sends" : "The host sends";
    return { name, verdict: "yes", says: `This page is isolated. ${by} the headers for that.` };
  }
  if (framed) {
    return { name, verdict: "no", says: "This page stands in a frame of another one. Open it in a tab of its own." };
  }
  if (headers === null)
    return { name, verdict: "no", says: "This page is not isolated, and its host does not answer." };
  const missing = Object.entries(isolationHeaders).filter(([header, value]) => headers.get(header) !== value);
  if (missing.length === 0) {
    return {
      name,
      verdict: "no",
      says: "The headers for isolation are sent, and this page is not isolated all the same. Load it once more.",
    };
  }
  const wanted = missing.map(([header, value]) => `${header}: ${value}`).join(" and ");
  return {
    name,
    verdict: "no",
    says: `This page came without ${wanted}. Where the host cannot send that, the service worker does, from the second visit on: load this page once more.`,
  };
}

/** findSharedMemory says whether threads can share memory here. */
export function findSharedMemory({ sharedMemory, isolated }: PageSeen): Finding {
  const name = "Shared memory";
  if (sharedMemory) return { name, verdict: "yes", says: "Threads can share memory, and wait for one another." };
  const why = isolated
    ? "This browser has none, not even for isolated pages."
    : "Browsers give it to isolated pages alone.";
  return { name, verdict: "no", says: `${why} Examples that need it show their recorded run.` };
}

/** findStorage says whether what the reader makes can be kept. */
export function findStorage(openStore: () => Storage): Finding {
  const name = "Storage";
  try {
    const store = openStore();
    store.setItem("interleave.check", "1");
    store.removeItem("interleave.check");
    return { name, verdict: "yes", says: "What you write is kept on this device." };
  } catch {
    return { name, verdict: "no", says: "This browser keeps nothing for this site: it is full, or it is told not to." };
  }
}

/** findWorker says whether this page can be read without a connection. */
export function findWorker(worker: { readonly supported: boolean; readonly controlled: boolean }): Finding {
  const name = "Offline";
  if (worker.controlled) return { name, verdict: "yes", says: "Pages that you visit can be read offline." };
  return {
    name,
    verdict: "so-so",
    says: worker.supported
      ? "The service worker that keeps pages is not there yet. It starts with the second page you open."
      : "This browser has no service workers here, so pages are not kept for reading offline.",
  };
}
