/**
 * clickAgain makes a press on a part of an example that is not there yet count when it is: `load` brings the parts. Where
 * they cannot be had, a link leads where it led; a button has nothing that it could do.
 */
export async function clickAgain(event: Event, load: () => Promise<void>): Promise<void> {
  const pressed = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>("button, a") : null;
  const part = pressed?.closest(":is(timeline-player, share-example, playground-link, engine-choice):not(:defined)");
  if (!pressed || !part) return;
  event.preventDefault();
  await load();
  if (part.matches(":defined") || pressed instanceof HTMLAnchorElement) pressed.click();
}
