export function sumOf(from: number, to: number) {
  let sum = 0;
  for (let number = from; number < to; number += 1) {
    sum += number;
  }
  return sum;
}
