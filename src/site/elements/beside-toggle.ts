// The first file of a program beside the others. This module is only ever imported where there is room for two.
import styles from "../styles/beside.css?url";
import { addStyles } from "./add-styles.ts";
import { buttonOf } from "./element-of.ts";

void addStyles(styles);

/** The widths of a row, in pixels, from which two files can, and from which they do, stand side by side. */
const least = { byChoice: 700, always: 1000 };

/**
 * besideToggle adds the button that puts two files of a program side by side. It is there where there is room for two; where
 * there is plenty, it begins pressed. The first file then has a place of its own, and the others share the tabs.
 */
export function besideToggle(
  row: HTMLElement,
  tabs: readonly HTMLButtonElement[],
  panels: readonly HTMLElement[],
): void {
  let wanted: boolean | undefined;
  let width = 0;
  const draw = (): void => {
    const isPressed = wanted ?? width >= least.always;
    const isBeside = isPressed && width >= least.byChoice;
    button.hidden = width < least.byChoice;
    button.setAttribute("aria-pressed", String(isPressed));
    if (isBeside !== row.hasAttribute("data-beside")) put(isBeside);
  };
  const put = (isBeside: boolean): void => {
    const [[tab], [panel]] = [tabs, panels];
    if (!tab || !panel) return;
    const chosen = tabs.find((one) => one.tabIndex === 0) ?? tab;
    row.toggleAttribute("data-beside", isBeside);
    tab.hidden = isBeside;
    panel.setAttribute("role", isBeside ? "group" : "tabpanel");
    const heading = panel.querySelector<HTMLElement>(".file-name");
    if (heading) heading.hidden = !isBeside;
    // A tab that is chosen again shows what is to be seen now.
    (isBeside && chosen === tab ? tabs[1] : chosen)?.click();
  };
  const button = buttonOf(
    "Side by side",
    () => {
      wanted = button.getAttribute("aria-pressed") !== "true";
      draw();
    },
    "small-button beside",
  );
  button.hidden = true;
  row.querySelector(".edit-bar p")?.before(button);
  new ResizeObserver(([entry]) => {
    width = entry?.contentRect.width ?? 0;
    draw();
  }).observe(row);
}
