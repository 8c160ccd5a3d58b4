import { facetNames, type Fact, type FacetName, type Facets, type Kind } from "../../search/record.ts";
import { levelNames, levels, type Level } from "../../practice/deck.ts";
import { elementOf } from "../element-of.ts";
import { kindNames } from "./kind-names.ts";

/** What each list is called, and its first value, which narrows nothing. */
const choices = {
  kind: { label: "What", all: "Everything" },
  track: { label: "Track", all: "All tracks" },
  level: { label: "Level", all: "All levels" },
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

/** The values of a facet: kinds in the order of their names, tracks in that of the site, modules by the alphabet. */
function valuesOf(facts: readonly Fact[], name: FacetName): string[] {
  if (name === "kind") return Object.keys(kindNames);
  if (name === "api") return [...new Set(facts.flatMap(({ apis }) => apis))].sort();
  if (name === "level") return levels.filter((level) => facts.some((fact) => fact.level === level));
  return [...new Set(facts.flatMap(({ track }) => track ?? []))];
}

function nameOf(facet: FacetName, value: string): string {
  if (facet === "kind") return kindNames[value as Kind].many;
  if (facet === "level") return levelNames[value as Level];
  return facet === "api" ? `node:${value}` : value;
}
