import type { RecordText } from "../../search/record.ts";
import { openIndex, type SiteIndex, type WrittenIndex } from "../../search/site-index.ts";

/** loadIndex fetches the search index of the site at this root, and opens it. The author's server has none. */
export async function loadIndex(root: string): Promise<SiteIndex> {
  return openIndex((await fetchJson(`${root}search/index.json`)) as WrittenIndex);
}

/** loadText fetches what a result shows of a record; null where it cannot be had. */
export async function loadText(root: string, file: string): Promise<RecordText | null> {
  try {
    return (await fetchJson(`${root}search/texts/${file}`)) as RecordText;
  } catch {
    return null;
  }
}

async function fetchJson(address: string): Promise<unknown> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`Expected ${address}, but the server answered ${answer.status}.`);
  return answer.json();
}
