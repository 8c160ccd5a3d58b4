/** The name under which the words of a search are handed to the page that was found by them. */
export const handedWordsName = "interleave.found.1";

/**
 * `<search-box>` opens a dialog that searches the site, by its button, by `/` and by Ctrl-K or Cmd-K, or because the address says
 * so. What searches is loaded when that is first done. Where the page was found by a search, it marks the words.
 */
export class SearchBox extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector("button");
    if (button === null) throw new Error("Expected a <button> in <search-box>, but there is none.");
    button.hidden = false;
    button.addEventListener("click", () => void this.#open());
    document.addEventListener("keydown", this.#onKey);
    if (new URLSearchParams(location.search).has("search")) void this.#open();
    else if (hasHandedWords()) void import("./mark-found.ts").then(({ markHandedWords }) => markHandedWords());
  }

  disconnectedCallback(): void {
    document.removeEventListener("keydown", this.#onKey);
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    const { key, ctrlKey, metaKey, altKey, target } = event;
    const isCommand = key.toLowerCase() === "k" && (ctrlKey || metaKey) && !altKey;
    const isSlash = key === "/" && !ctrlKey && !metaKey && !altKey && !takesText(target);
    if (!isCommand && !isSlash) return;
    event.preventDefault();
    void this.#open();
  };

  async #open(): Promise<void> {
    const dialog = this.querySelector("dialog");
    if (dialog === null || dialog.open) return;
    // At once, so that what is typed meanwhile is not lost. What was searched for last gives way to it.
    dialog.showModal();
    dialog.querySelector("input")?.select();
    const { searchDialogOf } = await import("./search-dialog.ts");
    await searchDialogOf(dialog, this.dataset["base"] ?? "/").begin();
  }
}

function takesText(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || target.closest("input, textarea, select") !== null)
  );
}

function hasHandedWords(): boolean {
  try {
    return sessionStorage.getItem(handedWordsName) !== null;
  } catch {
    return false;
  }
}
