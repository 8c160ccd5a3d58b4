/** keptProgressName is the name under which progress is kept; another form of data gets another number. */
export function keptProgressName(id: string): string {
  return `interleave.exercise.1.${id}`;
}
