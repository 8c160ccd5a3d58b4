const counts = new WeakMap<Request, number>();

/** numberInPage counts what a page holds, from 1, so that ids made with it are unique in their page. */
export function numberInPage(page: Request): number {
  const number = (counts.get(page) ?? 0) + 1;
  counts.set(page, number);
  return number;
}
