import { createHash } from "node:crypto";

/**
 * What the frame may do: run its own script and scripts that it makes itself, in Workers too, and nothing else. It reaches no
 * network and no storage. Programs may use `eval` and WebAssembly, as in Node.
 */
function policyFor(script: string): string {
  const hash = createHash("sha256").update(script).digest("base64");
  return ["default-src 'none'", `script-src 'sha256-${hash}' 'unsafe-eval' blob: data:`, "worker-src blob: data:"].join(
    "; ",
  );
}

/** What the page looks for in a carrier: a server that lacks the file may send a page of its own in its place. */
const carrierTitle = "Around the frame where programs run";

/** The frame's document, and the document around it. */
export interface FrameDocuments {
  readonly frame: string;
  readonly carrier: string;
}

/**
 * frameDocuments makes two documents of the frame's script. The frame is loaded by `srcdoc`, so its script stands in the
 * document itself, and it inherits the policy of the document around it: the carrier, an empty one that has the same policy
 * and stands between the frame and a page that allows less.
 */
export function frameDocuments(script: string): FrameDocuments {
  const safe = script.replaceAll("</script", "<\\/script").replaceAll("<!--", "<\\!--");
  const policy = `<meta http-equiv="Content-Security-Policy" content="${policyFor(safe)}">`;
  const head = `<!doctype html><meta charset="utf-8">${policy}`;
  return { frame: `${head}<script>${safe}</script>`, carrier: `${head}<title>${carrierTitle}</title>` };
}
