/**
 * watchShares shows what a link to an example holds, when the page is opened by one and whenever another comes. Nothing of
 * that is loaded before.
 */
export function watchShares(): void {
  let opened: Promise<{ openShare(hash: string): Promise<void> }> | undefined;
  const look = (): void => {
    if (opened === undefined && !/^#s\d+=/.test(location.hash)) return;
    opened ??= import("./open-share.ts");
    opened.then(
      ({ openShare }) => openShare(location.hash),
      () => {
        opened = undefined;
      },
    );
  };
  window.addEventListener("hashchange", look);
  look();
}
