import type { Lesson } from "./lesson.ts";
import { tracks } from "./tracks.ts";

/** A sidebar group is a track with links to its lessons, in Starlight's words. */
export interface SidebarGroup {
  readonly label: string;
  readonly items: { readonly slug: string }[];
}

/** sidebarOf lists the lessons track by track; a track without lessons is left out. */
export function sidebarOf(lessons: readonly Lesson[]): SidebarGroup[] {
  return tracks.flatMap((track) => {
    const items = lessons
      .filter((lesson) => lesson.track === track.id)
      .sort((a, b) => a.order - b.order)
      .map(({ slug }) => ({ slug }));
    return items.length === 0 ? [] : [{ label: track.title, items }];
  });
}
