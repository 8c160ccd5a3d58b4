/** keptValuesName is the name under which values are kept; another form of data gets another number. */
export function keptValuesName(id: string): string {
  return `interleave.values.1.${id}`;
}

/** hasKept tells whether something is kept on this device under a name, without reading it. */
export function hasKept(name: string): boolean {
  try {
    return localStorage.getItem(name) !== null;
  } catch {
    return false;
  }
}
