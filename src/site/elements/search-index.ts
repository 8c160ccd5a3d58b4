/** A found page is one answer of the search index. */
export interface FoundPage {
  readonly url: string;
  readonly meta: { readonly title?: string };
  /** Text with `<mark>` around what was found, and everything else escaped. */
  readonly excerpt: string;
  readonly sub_results: readonly { readonly url: string; readonly title: string; readonly excerpt: string }[];
}

/** A search index is what Pagefind wrote into the built site, as far as it is used here. */
export interface SearchIndex {
  options(options: { baseUrl: string }): Promise<void>;
  debouncedSearch(
    words: string,
    options: object,
    quietFor: number,
  ): Promise<{ results: readonly { data(): Promise<FoundPage> }[] } | null>;
}

/** loadSearchIndex loads the index that lies below the site's root. The author's server has none. */
export async function loadSearchIndex(base: string): Promise<SearchIndex> {
  const root = base.endsWith("/") ? base : `${base}/`;
  const index = (await import(/* @vite-ignore */ `${root}pagefind/pagefind.js`)) as SearchIndex;
  await index.options({ baseUrl: root });
  return index;
}

/** A stretch of text is either found or around what was found. */
export interface Stretch {
  readonly text: string;
  readonly found: boolean;
}

/** stretchesOf takes an excerpt apart, so that it can be shown without parsing markup. */
export function stretchesOf(excerpt: string): Stretch[] {
  const entities: Record<string, string> = { lt: "<", gt: ">", amp: "&", quot: '"', "#39": "'", "#x27": "'" };
  return excerpt
    .split(/(<mark>.*?<\/mark>)/s)
    .filter((part) => part !== "")
    .map((part) => ({
      text: part.replace(/<\/?mark>/g, "").replace(/&(#?\w+);/g, (whole, name: string) => entities[name] ?? whole),
      found: part.startsWith("<mark>"),
    }));
}
