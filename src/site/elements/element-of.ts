/** elementOf makes an element with these properties and children, text or elements. */
export function elementOf<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Partial<Pick<HTMLElementTagNameMap[Name], "className" | "id" | "hidden" | "textContent">> = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  Object.assign(element, properties);
  if (children.length > 0) element.append(...children);
  return element;
}

/** buttonOf makes a button that does one thing. */
export function buttonOf(words: string, act: () => void, className = "quiet"): HTMLButtonElement {
  const button = elementOf("button", { className, textContent: words });
  button.type = "button";
  button.addEventListener("click", act);
  return button;
}
