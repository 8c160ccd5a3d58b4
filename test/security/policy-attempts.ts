// What a stranger would try who got markup or a call into a page. It is served to the page as a script of its own site: what
// a driver evaluates may do more than a page may.

/** What came of each attempt: "done", "failed", or the directive that blocked it. */
export interface Results {
  readonly of: Readonly<Record<string, string>>;
  /** How many violations the page was told of in all. */
  readonly violations: number;
}

declare global {
  /** Tries everything. `elsewhere` is another origin, whose server lets anybody in. */
  var attemptAll: (elsewhere: string) => Promise<Results>;
  /** Called by scripts that should not run. */
  var attemptDone: () => void;
}

const results: Record<string, string> = {};
let violations = 0;
let blockedBy: string | undefined;
let onEither: () => void = () => {};

document.addEventListener("securitypolicyviolation", ({ effectiveDirective }) => {
  violations += 1;
  blockedBy ??= effectiveDirective;
  onEither();
});

/** One attempt after the other, so that a violation belongs to the one that is made. */
async function attempt(name: string, act: () => boolean | Promise<boolean>): Promise<void> {
  blockedBy = undefined;
  const done = await new Promise<boolean>((resolve) => {
    globalThis.attemptDone = () => resolve(true);
    onEither = () => resolve(false);
    Promise.resolve()
      .then(act)
      .then(resolve, () => resolve(false));
  });
  // A violation is told in a task of its own.
  await new Promise((resolve) => setTimeout(resolve));
  results[name] = blockedBy ?? (done ? "done" : "failed");
}

function element(tag: string, attributes: Readonly<Record<string, string>>, text = ""): HTMLElement {
  const one = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) one.setAttribute(name, value);
  one.textContent = text;
  document.body.append(one);
  return one;
}

function loads(tag: string, attributes: Readonly<Record<string, string>>): Promise<boolean> {
  const one = element(tag, attributes);
  return new Promise((resolve) => {
    one.addEventListener("load", () => resolve(true));
    one.addEventListener("error", () => resolve(false));
  });
}

/** The attempt ends when its script runs, or when the policy says that it does not. */
const never = new Promise<never>(() => {});

const script = "attemptDone()";

function scriptBlob(text: string): string {
  return URL.createObjectURL(new Blob([text], { type: "text/javascript" }));
}

globalThis.attemptAll = async (elsewhere) => {
  await attempt("inline script", () => {
    element("script", {}, script);
    return never;
  });
  await attempt("inline handler", () => {
    element("button", { onclick: script, type: "button" }).click();
    return never;
  });
  await attempt("script in an address", () => {
    element("a", { href: `javascript:void ${script}` }).click();
    return never;
  });
  // eslint-disable-next-line no-eval -- It is what is tried.
  await attempt("eval", () => (0, eval)("true") as boolean);
  // eslint-disable-next-line no-new-func -- It is what is tried.
  await attempt("Function", () => (new Function("return true") as () => boolean)());
  await attempt("script in a timer", () => {
    setTimeout(script);
    return never;
  });
  await attempt("WebAssembly", async () => {
    await WebAssembly.compile(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]));
    return true;
  });
  await attempt("data: script", () => loads("script", { src: `data:text/javascript,${script}` }));
  await attempt("blob: script", () => loads("script", { src: scriptBlob(script) }));
  await attempt("script from elsewhere", () => loads("script", { src: `${elsewhere}/script` }));
  await attempt("import from elsewhere", () => import(`${elsewhere}/import`).then(() => true));
  await attempt("worker of a text", () => {
    const worker = new Worker(scriptBlob("postMessage(0)"));
    return new Promise((resolve) => {
      worker.onmessage = () => resolve(true);
      worker.onerror = () => resolve(false);
    });
  });
  await attempt("inline style", () => {
    element("style", {}, "#attempt { z-index: 7 }");
    return getComputedStyle(element("p", { id: "attempt" })).zIndex === "7";
  });
  await attempt("style attribute", () => getComputedStyle(element("p", { style: "z-index: 7" })).zIndex === "7");
  await attempt("style sheet from elsewhere", () => loads("link", { rel: "stylesheet", href: `${elsewhere}/style` }));
  await attempt("image from elsewhere", () => loads("img", { src: `${elsewhere}/image` }));
  await attempt("request to elsewhere", () => fetch(`${elsewhere}/fetch`).then(() => true));
  await attempt("frame from elsewhere", () => loads("iframe", { src: `${elsewhere}/frame` }));
  await attempt("frame of a text", () => loads("iframe", { src: "data:text/html,x" }));
  await attempt("object from elsewhere", () => loads("object", { data: `${elsewhere}/object` }));
  await attempt("other base of addresses", () => {
    const before = document.baseURI;
    const base = element("base", { href: `${elsewhere}/base/` });
    const changed = document.baseURI !== before;
    base.remove();
    return changed;
  });
  await attempt("form to elsewhere", async () => {
    const target = element("iframe", { name: "attempt" });
    const form = element("form", { action: `${elsewhere}/form`, target: "attempt" }) as HTMLFormElement;
    const answered = new Promise<boolean>((resolve) => {
      target.addEventListener("load", () => resolve(true));
    });
    form.submit();
    return answered;
  });
  return { of: results, violations };
};
