import type { Fact, Facets } from "../../search/record.ts";
import { elementOf } from "../element-of.ts";
import { kindNames } from "./kind-names.ts";
import { facetNames, type FacetName } from "./search-address.ts";

/** What each list is called, and its first value, which narrows nothing. */
const choices = {
  kind: { label: "What", all: "Everything" },
  track: { label: "Track", all: "All tracks" },
  api: { label: "Module of Node", all: "All of Node" },
} as const satisfies Record<FacetName, { label: string; all: string }>;

/** A facet choice offers what a search can be narrowed by, as lists to choose from. */
export class FacetChoice {
  readonly #place: HTMLElement;
  readonly #onChange: () => void;

  constructor(place: HTMLElement, onChange: () => void) {
    this.#place = place;
    this.#onChange = onChange;
    place.addEventListener("change", () => this.#onChange());
  }

  /** What is chosen, without what narrows nothing. */
  get chosen(): Facets {
    const lists = [...this.#place.querySelectorAll("select")];
    return Object.fromEntries(lists.flatMap(({ name, value }) => (value === "" ? [] : [[name, value]])));
  }

  /** Offers the values that the site has, those of an address chosen; one that the site does not have narrows nothing. */
  offer(facts: readonly Fact[], chosen: Facets = this.chosen): void {
    this.#place.hidden = false;
    this.#place.replaceChildren(
      ...facetNames.map((name) => {
        const list = elementOf("select");
        list.name = name;
        list.ariaLabel = choices[name].label;
        const values = valuesOf(facts, name);
        list.append(
          new Option(choices[name].all, ""),
          ...values.map((value) => new Option(nameOf(name, value), value)),
        );
        list.value = values.includes(chosen[name] ?? "") ? (chosen[name] ?? "") : "";
        return list;
      }),
    );
  }

  /** Chooses everything. */
  clear(): void {
    for (const list of this.#place.querySelectorAll("select")) list.value = "";
    this.#onChange();
  }
}

/** The values of a facet, those that most records have first; modules by their names. */
function valuesOf(facts: readonly Fact[], name: FacetName): string[] {
  const counts = new Map<string, number>();
  for (const fact of facts) {
    for (const value of name === "api" ? fact.apis : [fact[name] ?? ""])
      counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  counts.delete("");
  if (name === "kind") return Object.keys(kindNames).filter((kind) => counts.has(kind));
  const values = [...counts.keys()];
  return name === "api" ? values.sort() : values;
}

function nameOf(facet: FacetName, value: string): string {
  if (facet === "kind") return Object.entries(kindNames).find(([kind]) => kind === value)?.[1].many ?? value;
  return facet === "api" ? `node:${value}` : value;
}
