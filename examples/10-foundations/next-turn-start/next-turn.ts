/** Waits until every phase of the loop has come by once. */
export async function nextTurn() {
  await Promise.resolve();
}
