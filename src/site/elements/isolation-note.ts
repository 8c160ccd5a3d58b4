// On a host that does not isolate its pages. The site's service worker does it, for every page but the first one that a
// reader opens: that one needs to be loaded once more, which is the reader's to decide.
import { readExampleData, type ExampleData } from "./example-data.ts";

type HasData = HTMLElement & { readonly dataSource?: () => ExampleData };

/** watchSharing tells, in each example that shares memory, why that fails here and what the reader can do about it. */
export function watchSharing(): void {
  for (const example of document.querySelectorAll<HasData>("run-example")) tell(example);
  document.addEventListener("run", ({ target }) => {
    const example = target instanceof Element ? target.closest<HasData>("run-example") : null;
    if (example !== null) tell(example);
  });
}

function tell(example: HasData): void {
  if (example.querySelector(".isolation-note") !== null) return;
  const shares = sharesMemory(example);
  if (shares === "no") return;
  const note = document.createElement("p");
  note.className = "isolation-note";
  note.setAttribute("role", "note");
  if (navigator.serviceWorker.controller !== null) {
    note.append("This program shares memory between threads, and this browser does not let a page do that.");
  } else {
    const reload = document.createElement("button");
    reload.type = "button";
    reload.className = "small-button";
    reload.textContent = "Reload once";
    reload.addEventListener("click", () => {
      reload.disabled = true;
      void navigator.serviceWorker.ready.then(() => location.reload());
    });
    const why =
      "This program shares memory between threads. Browsers allow that only to pages that came with certain headers, which this host does not send. ";
    note.append(
      // Where the example says that it needs it, the choice of its engine says why it is not here.
      shares === "declared" ? "" : why,
      "This site can add the headers itself when the page is loaded again. ",
      reload,
    );
  }
  (example.querySelector(".bar") ?? example).append(note);
}

function sharesMemory(example: HasData): "declared" | "written" | "no" {
  if (example.querySelector("script[data-program]") === null) return "no";
  const { program, needs = [] } = example.dataSource?.() ?? readExampleData(example);
  if (needs.includes("sharedMemory")) return "declared";
  return Object.values(program.files).some((text) => /\bSharedArrayBuffer\b/.test(text)) ? "written" : "no";
}
