import type { Asked } from "../offline-worker/wire.ts";

/** What some browsers tell of a connection. */
interface Connection {
  readonly saveData?: boolean;
  readonly effectiveType?: string;
}

/** startWorker registers the site's service worker when the page has loaded and is idle; where there is none, nothing is lost. */
export function startWorker(base: string): void {
  if (!("serviceWorker" in navigator)) return;
  const start = (): void => {
    const begin = (): void => void register(base).catch(() => undefined);
    // Safari has no idle callback.
    if ("requestIdleCallback" in window) requestIdleCallback(begin, { timeout: 5000 });
    else setTimeout(begin);
  };
  if (document.readyState === "complete") start();
  else addEventListener("load", start, { once: true });
}

async function register(base: string): Promise<void> {
  const { serviceWorker } = navigator;
  const registration = await serviceWorker.register(`${base}sw.js`, { updateViaCache: "none" });
  const showNotice = async (): Promise<void> => (await import("./new-build-notice.ts")).showNotice(registration);
  if (registration.waiting) void showNotice();
  registration.addEventListener("updatefound", () => {
    const next = registration.installing;
    next?.addEventListener("statechange", () => {
      if (next.state === "installed" && registration.active) void showNotice();
    });
  });
  // Another tab has loaded a new version.
  serviceWorker.addEventListener("message", () => void showNotice());
  if (!crossOriginIsolated) void import("./isolation-note.ts").then(({ watchSharing }) => watchSharing());
  const { active } = await serviceWorker.ready;
  const { saveData, effectiveType = "4g" } = (navigator as { connection?: Connection }).connection ?? {};
  const asked: Asked = { ask: "visited", page: location.href, thrifty: saveData === true || effectiveType !== "4g" };
  active?.postMessage(asked);
}
