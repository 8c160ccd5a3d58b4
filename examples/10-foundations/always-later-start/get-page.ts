const pages = new Map<string, string>();

/** Hands a page to the callback: a known one, or a new one. */
export function getPage(
  name: string,
  callback: (text: string) => void,
) {
  const known = pages.get(name);
  if (known !== undefined) {
    callback(known);
    return;
  }
  setTimeout(() => {
    pages.set(name, `page ${name}`);
    callback(`page ${name}`);
  }, 30);
}
