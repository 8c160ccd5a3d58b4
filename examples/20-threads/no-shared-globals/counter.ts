// #region counter
let count = 0;

export function countUp() {
  count += 1;
  return count;
}
// #endregion
