import { elementOf } from "./element-of.ts";
import { lineDifference } from "./line-difference.ts";

const signs = { same: " ", removed: "−", added: "+" } as const;
const spoken = { same: "", removed: "yours: ", added: "solution: " } as const;

/** drawDifference shows how the reader's files become the solution's, file by file. */
export function drawDifference(
  mine: Readonly<Record<string, string>>,
  solution: Readonly<Record<string, string>>,
): HTMLElement[] {
  return Object.entries(solution).map(([path, text]) => {
    const lines = lineDifference(mine[path] ?? "", text);
    if (lines.every(({ kind }) => kind === "same"))
      return elementOf("p", { textContent: `${path} is the same as yours.` });
    const rows = lines.map(({ kind, text: line }) =>
      elementOf(
        "div",
        { className: kind },
        elementOf("span", { className: "sr-only", textContent: spoken[kind] }),
        `${signs[kind]} ${line}`,
      ),
    );
    const code = elementOf("div", { className: "lines" }, ...rows);
    code.tabIndex = 0;
    code.setAttribute("role", "group");
    code.setAttribute("aria-label", `What the solution has otherwise in ${path}`);
    return elementOf("div", {}, elementOf("p", { textContent: `${path}: − is yours, + is the solution’s` }), code);
  });
}
