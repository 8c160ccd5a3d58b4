import { fileURLToPath } from "node:url";
import { rolldown } from "rolldown";
import type { Plugin } from "vite";

const moduleName = "virtual:interleave-probe";
const resolvedName = `\0${moduleName}`;

/** probePlugin makes `virtual:interleave-probe`, whose default export is the probe as the text of one CommonJS file. */
export function probePlugin(): Plugin {
  let text: Promise<string> | undefined;
  return {
    name: "interleave-probe",
    resolveId(id) {
      return id === moduleName ? resolvedName : undefined;
    },
    async load(id) {
      if (id !== resolvedName) return undefined;
      text ??= bundleProbe();
      return `export default ${JSON.stringify(await text)};`;
    },
  };
}

/** bundleProbe makes one file of the probe, which Node loads with `--require`. */
export async function bundleProbe(): Promise<string> {
  const build = await rolldown({
    input: fileURLToPath(new URL("../probe.ts", import.meta.url)),
    platform: "node",
    tsconfig: false,
    logLevel: "silent",
  });
  // Names stay: what the probe puts in the place of a class is to be called as that class is.
  const { output } = await build.generate({
    format: "cjs",
    minify: { mangle: false, compress: false, codegen: true },
    codeSplitting: false,
  });
  await build.close();
  return output[0].code;
}
