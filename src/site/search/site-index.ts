import MiniSearch, { type AsPlainObject } from "minisearch";
import { indexOptions, stemsOf, type Indexed } from "./index-options.ts";
import { raritiesOf, type Rarities } from "./phrase-share.ts";
import type { Fact, SearchRecord } from "./record.ts";

/** What the build writes: the index, and what is known of each record, by its number. */
export interface WrittenIndex {
  readonly index: AsPlainObject;
  readonly facts: readonly Fact[];
}

/** A site index is a written one, opened: it answers searches. */
export interface SiteIndex {
  readonly search: MiniSearch<Indexed>;
  readonly facts: readonly Fact[];
  /** Of each record, by its number, the stems of its title and of the other ways to ask for it. */
  readonly phrases: readonly (readonly (readonly string[])[])[];
  readonly rarityOf: Rarities;
}

/** writeIndex makes the index of records; `fileOf` names the file of a record's text. */
export function writeIndex(records: readonly SearchRecord[], fileOf: (record: SearchRecord) => string): WrittenIndex {
  const search = new MiniSearch<Indexed>(indexOptions);
  search.addAll(
    records.map(({ title, asked, text, answer = "", code = "" }, id) => {
      return { id, title, asked: asked.join(" . "), text: `${answer} ${text}`, code };
    }),
  );
  const facts = records.map((record) => {
    const { url, kind, title, of, track, level, apis, asked } = record;
    return {
      url,
      kind,
      title,
      ...(of === undefined ? {} : { of }),
      ...(track === undefined ? {} : { track }),
      ...(level === undefined ? {} : { level }),
      apis,
      asked,
      text: fileOf(record),
    };
  });
  return { index: search.toJSON(), facts };
}

/** openIndex opens what was written; `MiniSearch` says what is wrong where it was not written with these options. */
export function openIndex({ index, facts }: WrittenIndex): SiteIndex {
  const phrases = facts.map(({ title, asked }) => [title, ...asked].map(stemsOf));
  return { search: MiniSearch.loadJS<Indexed>(index, indexOptions), facts, phrases, rarityOf: raritiesOf(phrases) };
}
