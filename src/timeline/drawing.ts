/** A drawing is a picture as plain data: an SVG element, what it says, and what is in it. */
export interface Drawing {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (Drawing | string)[];
}

/** draw makes one element of a drawing; attributes that are undefined are left out. */
export function draw(
  tag: string,
  attributes: Readonly<Record<string, string | number | undefined>>,
  ...children: readonly (Drawing | string | undefined)[]
): Drawing {
  const kept: Record<string, string> = {};
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined) kept[name] = String(value);
  }
  return { tag, attributes: kept, children: children.filter((child) => child !== undefined) };
}
