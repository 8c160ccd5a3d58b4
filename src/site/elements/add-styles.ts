/** addStyles adds a style sheet to the page that only a later part needs, and waits until it is there; it never throws. */
export function addStyles(address: string): Promise<void> {
  if (address === "") return Promise.resolve();
  const link = document.createElement("link");
  link.rel = "stylesheet";
  link.href = address;
  return new Promise((resolve) => {
    // Without its styles a part is plain, and works.
    for (const end of ["load", "error"]) link.addEventListener(end, () => resolve(), { once: true });
    document.head.append(link);
  });
}
