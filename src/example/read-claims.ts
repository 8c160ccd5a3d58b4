import { existsSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { claimsOf, type Claim, type Claims } from "#timeline/claims.ts";
import { ExampleFault } from "./example-fault.ts";
import { examplesFolder, shownPath } from "./examples-folder.ts";

/** readClaims loads the claims.ts of an example. */
export async function readClaims(id: string, root = examplesFolder()): Promise<Claim[]> {
  const path = join(root, id, "claims.ts");
  const shown = shownPath(root, path);
  if (!existsSync(path)) {
    throw new ExampleFault("Expected claims.ts, what the lesson asserts about its runs, but there is none.", shown);
  }
  const loaded = (await import(/* @vite-ignore */ pathToFileURL(path).href)) as { default?: Claims };
  const claims = claimsOf(loaded.default ?? {});
  if (claims.length === 0 || claims.some(({ holds }) => typeof holds !== "function")) {
    throw new ExampleFault(
      'Expected claims: `export default { "what holds": (run) => boolean } satisfies Claims`, one or more.',
      shown,
    );
  }
  return claims;
}
