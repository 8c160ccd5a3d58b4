import { elementScroll, observeElementOffset, observeElementRect, Virtualizer } from "@tanstack/virtual-core";
import { elementOf } from "./element-of.ts";

/** How a window makes its rows. */
export interface RowSource<Item extends object> {
  readonly rowOf: (item: Item) => HTMLElement;
  /** What a row depends on besides its item. */
  readonly keyOf: (item: Item) => string;
}

/** So many rows or fewer are all in the page, where they can be searched, selected and printed. */
const fewRows = 500;

/**
 * A row window shows a list in an element that scrolls: all rows while they are few, else those in sight between two spaces
 * as high as all others. Rows that stay are left alone, so that a selection in them lives on.
 */
export class RowWindow<Item extends object> {
  readonly #scroll: HTMLElement;
  readonly #source: RowSource<Item>;
  readonly #before = elementOf("div", { className: "space" });
  readonly #after = elementOf("div", { className: "space" });
  readonly #rows = new Map<Item, { readonly row: HTMLElement; readonly key: string }>();
  #items: readonly Item[] = [];
  #virtual: Virtualizer<HTMLElement, HTMLElement> | undefined;
  #unmount: (() => void) | undefined;

  constructor(scroll: HTMLElement, source: RowSource<Item>) {
    this.#scroll = scroll;
    this.#source = source;
  }

  /** Shows these items; a list that was shown to its end is shown to its end again. */
  show(items: readonly Item[]): void {
    const { scrollHeight, scrollTop, clientHeight } = this.#scroll;
    const atEnd = scrollHeight - scrollTop - clientHeight < 24;
    this.#items = items;
    if (items.length > fewRows) this.#virtualizer();
    else this.#forgetVirtualizer();
    this.#draw();
    if (!atEnd) return;
    if (this.#virtual) this.#virtual.scrollToIndex(items.length - 1, { align: "end" });
    this.#scroll.scrollTop = this.#scroll.scrollHeight;
  }

  /** The rows that are in the page. */
  get rows(): HTMLElement[] {
    return [...this.#rows.values()].map(({ row }) => row);
  }

  /** Brings an item into sight. */
  reveal(index: number): void {
    const item = this.#items[index];
    if (item === undefined) return;
    if (this.#virtual) this.#virtual.scrollToIndex(index, { align: "auto" });
    const row = this.#rows.get(item)?.row;
    if (row === undefined) return;
    const [place, frame] = [row.getBoundingClientRect(), this.#scroll.getBoundingClientRect()];
    // The list alone is scrolled, never the page.
    if (place.top < frame.top) this.#scroll.scrollTop -= frame.top - place.top;
    else if (place.bottom > frame.bottom) this.#scroll.scrollTop += place.bottom - frame.bottom;
  }

  /** Lets go of what listens to the page. */
  close(): void {
    this.#forgetVirtualizer();
  }

  #virtualizer(): void {
    const options = {
      count: this.#items.length,
      getScrollElement: () => this.#scroll,
      estimateSize: () => 22,
      overscan: 30,
      scrollToFn: elementScroll,
      observeElementRect,
      observeElementOffset,
      onChange: () => this.#draw(),
    };
    if (this.#virtual === undefined) {
      this.#virtual = new Virtualizer(options);
      this.#unmount = this.#virtual._didMount();
    } else {
      this.#virtual.setOptions(options);
    }
    this.#virtual._willUpdate();
  }

  #forgetVirtualizer(): void {
    this.#unmount?.();
    this.#virtual = this.#unmount = undefined;
  }

  #draw(): void {
    const virtual = this.#virtual;
    const seen = virtual?.getVirtualItems();
    const [first, last] = [seen?.[0], seen?.at(-1)];
    const items = seen ? seen.map(({ index }) => this.#items[index]) : this.#items;
    this.#before.style.height = `${first?.start ?? 0}px`;
    this.#after.style.height = `${virtual && last ? virtual.getTotalSize() - last.end : 0}px`;

    const kept = new Set<Item>();
    if (this.#before.parentElement !== this.#scroll) this.#scroll.replaceChildren(this.#before, this.#after);
    let next = this.#before.nextElementSibling;
    items.forEach((item, at) => {
      if (item === undefined) return;
      kept.add(item);
      const old = this.#rows.get(item)?.row;
      const row = this.#rowFor(item);
      if (old === next && row !== old) next = row;
      if (row !== next) this.#scroll.insertBefore(row, next);
      else next = row.nextElementSibling;
      if (virtual) row.dataset["index"] = String(seen?.[at]?.index ?? at);
    });
    while (next !== null && next !== this.#after) {
      const gone: Element = next;
      next = gone.nextElementSibling;
      gone.remove();
    }
    for (const item of [...this.#rows.keys()]) if (!kept.has(item)) this.#rows.delete(item);
    if (virtual) for (const { row } of this.#rows.values()) virtual.measureElement(row);
  }

  #rowFor(item: Item): HTMLElement {
    const key = this.#source.keyOf(item);
    const known = this.#rows.get(item);
    if (known?.key === key) return known.row;
    const row = this.#source.rowOf(item);
    known?.row.replaceWith(row);
    this.#rows.set(item, { row, key });
    return row;
  }
}
