/** keptEditsName is the name under which an example's edits are kept; another form of data gets another number. */
export function keptEditsName(id: string): string {
  return `interleave.edits.1.${id}`;
}

/** keptValuesName is the name under which values are kept; another form of data gets another number. */
export function keptValuesName(id: string): string {
  return `interleave.values.1.${id}`;
}

/** The name under which the engine is kept that the reader wished for last. */
export const keptEngineName = "interleave.engine.1";

/** hasKept tells whether something is kept on this device under a name, without reading it. */
export function hasKept(name: string, openStore: () => Pick<Storage, "getItem"> = () => localStorage): boolean {
  try {
    return openStore().getItem(name) !== null;
  } catch {
    return false;
  }
}
