/** The characters with which a frame begins, before its key, and ends. */
export const frameMarks = { begin: "\u001e", end: "\u001f" } as const;
