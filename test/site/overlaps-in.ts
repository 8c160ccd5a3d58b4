/**
 * overlapsIn gives, of all that can be read or pressed within these places, each pair that covers one another. It runs in
 * the page. What is inside of a drawing, and what opens over other things when it is asked for, is left out.
 */
export function overlapsIn(places: string): string[] {
  const slack = 2;
  const pieces =
    "button, select, input, textarea, summary, a[href], p, h1, h2, h3, h4, h5, li, td, th, figcaption, svg.timeline-drawing, pre, [role=log], run-status";
  const nameOf = (one: Element) => `${one.tagName.toLowerCase()} “${(one.textContent ?? "").trim().slice(0, 30)}”`;
  return [...document.querySelectorAll(places)].flatMap((place) => {
    const shown = [...place.querySelectorAll(pieces)].flatMap((one) => {
      if (
        one.closest("details.save > div, .cm-editor, .sl-anchor-link") ||
        !one.checkVisibility({ visibilityProperty: true })
      )
        return [];
      const scrolls = one.closest(".scroll, [role=log], pre");
      if (scrolls !== null && scrolls !== one) return [];
      const box = one.getBoundingClientRect();
      return box.width < 2 || box.height < 2 ? [] : [{ one, box }];
    });
    return shown.flatMap(({ one, box }, index) =>
      shown.slice(index + 1).flatMap((other) => {
        if (one.contains(other.one) || other.one.contains(one)) return [];
        const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
        const down = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
        return across > slack && down > slack ? [`${place.id}: ${nameOf(one)} and ${nameOf(other.one)}`] : [];
      }),
    );
  });
}
