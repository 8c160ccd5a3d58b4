import { homedir, tmpdir } from "node:os";
import { fileURLToPath } from "node:url";
import { ExampleFault } from "#example/example-fault.ts";

const top = fileURLToPath(new URL("..", import.meta.url)).replace(/[\\/]$/, "");

/** refuseMachinePaths throws where the text of a recording holds a place of this machine. */
export function refuseMachinePaths(text: string, shown: string): void {
  for (const place of [top, homedir(), tmpdir(), process.execPath]) {
    if (place.length < 4 || !text.includes(place)) continue;
    throw new ExampleFault(
      `Expected no path of this machine in the output, but it has ${place}. Do not print it.`,
      shown,
    );
  }
}
