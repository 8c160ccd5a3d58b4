import styles from "../styles/new-build-notice.css?url";
import type { Asked } from "../offline-worker/wire.ts";
import { addStyles } from "./add-styles.ts";
import { buttonOf, elementOf } from "./element-of.ts";

let shown: HTMLElement | undefined;

/**
 * showNotice tells the reader of a new version of the site, once, and loads it when that is asked for. Until then every
 * page stays what it is.
 */
export async function showNotice(registration: ServiceWorkerRegistration): Promise<void> {
  if (shown !== undefined) return;
  const words = elementOf("p");
  words.setAttribute("role", "status");
  const notice = elementOf("aside", { className: "new-build-notice" }, words);
  shown = notice;
  notice.setAttribute("aria-label", "New version");
  const load = (): void => {
    words.textContent = "Loading the new version…";
    takeOver(registration.waiting);
  };
  notice.append(
    buttonOf("Load the new version", load, "small-button main"),
    buttonOf("Later", () => notice.remove(), "small-button"),
  );
  await addStyles(styles);
  document.body.append(notice);
  // Said when the place for it is there, so that it is read out.
  words.textContent = "There is a new version of this site.";
}

function takeOver(waiting: ServiceWorker | null): void {
  if (waiting === null) {
    // Another tab has been faster.
    location.reload();
    return;
  }
  waiting.addEventListener("statechange", () => {
    if (waiting.state === "activated") location.reload();
  });
  const asked: Asked = { ask: "take over" };
  waiting.postMessage(asked);
}
