import { createHash } from "node:crypto";
import type { Program } from "#program/program.ts";

/** sourceHash names a program by what it consists of: files, entry, arguments, environment, and packages. */
export function sourceHash({ files, entry, args, env, packages }: Program): string {
  const inOrder = (record: Readonly<Record<string, string>>): unknown =>
    Object.entries(record)
      .map(([key, value]) => [key, value.replaceAll("\r\n", "\n")])
      .sort(([a = ""], [b = ""]) => (a < b ? -1 : 1));
  const text = JSON.stringify([
    ...[inOrder(files), entry, args, inOrder(env)],
    ...(packages === undefined ? [] : [inOrder({ ...packages.dependencies, "package-lock.json": packages.lock })]),
  ]);
  return createHash("sha256").update(text).digest("hex");
}
