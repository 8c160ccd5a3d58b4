/** An axis is the scale of a drawing: where it ends, and the instants at which it has a gridline. */
export interface Axis {
  readonly from: number;
  readonly to: number;
  readonly ticks: readonly { readonly at: number; readonly label: string }[];
}

/** axisOf makes an axis over a stretch of time with about `wanted` gridlines at round numbers, all in the unit of its end. */
export function axisOf(from: number, to: number, wanted = 5): Axis {
  const end = to > from ? to : from + 1;
  const step = roundStep((end - from) / wanted);
  const [unit, size] = end < 1 ? ["µs", 0.001] : end < 1000 ? ["ms", 1] : ["s", 1000];
  const ticks: { at: number; label: string }[] = [];
  for (let index = Math.ceil(from / step - 1e-9); index * step <= end + step * 1e-9; index += 1) {
    const at = index * step;
    ticks.push({ at, label: at === 0 ? "0" : `${Number((at / size).toPrecision(6))} ${unit}` });
  }
  return { from, to: end, ticks };
}

/** percentAt is the place of an instant on an axis, kept on it: 0 to 100. */
export function percentAt(axis: Axis, at: number): number {
  const percent = ((at - axis.from) / (axis.to - axis.from)) * 100;
  return Math.round(Math.min(100, Math.max(0, percent)) * 100) / 100;
}

function roundStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  const lead = rough / power;
  return power * (lead <= 1 ? 1 : lead <= 2 ? 2 : lead <= 5 ? 5 : 10);
}
