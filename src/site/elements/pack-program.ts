import type { Program } from "#program/program.ts";
import { packJson } from "./pack-json.ts";

/** What stands before a packed program in the hash of an address. */
export const programMark = "#p=";

/** packProgram gives the hash that holds a program, with its `#p=`. */
export async function packProgram({ files, entry, args, env, packages }: Program): Promise<string> {
  const data = {
    files,
    entry,
    ...(args.length > 0 && { args }),
    ...(Object.keys(env).length > 0 && { env }),
    ...(packages && { packages }),
  };
  return programMark + (await packJson(data));
}
