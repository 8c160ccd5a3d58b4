/** What a found thing is. */
export type Kind = "lesson" | "faq" | "interview" | "example" | "glossary" | "page";

/** What a search can be narrowed by; `api` is a module of Node, without `node:`. */
export const facetNames = ["kind", "track", "level", "api"] as const;
export type FacetName = (typeof facetNames)[number];

/** What a search is narrowed to. */
export type Facets = { readonly [name in FacetName]?: string };

/** A fact says what is known of a record before its text is there: enough to put it in order, to narrow by, and to show its name. */
export interface Fact {
  /** Where it is, from the root of the site: `/lessons/event-loop/#phases`. */
  readonly url: string;
  readonly kind: Kind;
  readonly title: string;
  /** What it is a part of: the lesson of a section. */
  readonly of?: string;
  readonly track?: string;
  /** How experienced somebody is whom a question of the interview bank is asked. */
  readonly level?: string;
  /** The modules of Node that it is about, without `node:`. */
  readonly apis: readonly string[];
  /** Other ways to ask for it, which no result shows. */
  readonly asked: readonly string[];
  /** The name of the file that holds its text: the hash of what is in it. */
  readonly text: string;
}

/** What a result shows of a record: its text, or an answer that is read whole. */
export interface RecordText {
  readonly text: string;
  readonly answer?: string;
}

/** A record is one thing that search can find: a section of a lesson, an answer, a question, a term, an example, a page. */
export interface SearchRecord extends Omit<Fact, "text">, RecordText {
  /** The text of a program, which says less of what it is about. */
  readonly code?: string;
}
