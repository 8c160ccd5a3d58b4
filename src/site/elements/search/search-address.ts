import { facetNames, type Facets } from "../../search/record.ts";

/** What a search is, as the address of a page tells it: `?search=copy+or+transfer&kind=faq`. */
export interface Asked {
  readonly query: string;
  readonly facets: Facets;
}

/** askedIn reads a search from an address; null where it has none. */
export function askedIn(address: string): Asked | null {
  const { searchParams } = new URL(address);
  const query = searchParams.get("search");
  if (query === null) return null;
  const facets = facetNames.flatMap((name) => {
    const value = searchParams.get(name);
    return value === null || value === "" ? [] : [[name, value] as const];
  });
  return { query, facets: Object.fromEntries(facets) };
}

/** addressOf is an address with a search in it, or, for null, without one. What else it holds stays. */
export function addressOf(address: string, asked: Asked | null): string {
  const url = new URL(address);
  for (const name of ["search", ...facetNames]) url.searchParams.delete(name);
  if (asked !== null) {
    url.searchParams.set("search", asked.query);
    for (const [name, value] of Object.entries(asked.facets)) url.searchParams.set(name, value);
  }
  return url.href;
}
