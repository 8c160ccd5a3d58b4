import { homedir } from "node:os";
import type { ProjectFile } from "./project-files.ts";

/** Home folders of nobody: they stand for the reader's own in prose and in the reader's programs. */
const nobody = ["you", "reader", "user", "me"];

const patterns = [
  new RegExp(`(?<![\\w.-])/(?:home|Users)/(?!(?:${nobody.join("|")})\\b)[\\w.-]+`),
  /(?<![\w./-])\/root\/[\w.-]+/,
  /\b[A-Z]:\\+Users\\+[\w.-]+/,
  /https?:\/\/(?:[\w-]+\.)*(?:registry|npm|artifactory|verdaccio|nexus)\.[\w.:-]+\/[^\s"']*\.tgz/,
  /\bregistry\.npm\w*\.\w+/,
];

/** machinePaths says of each line that names a place on one machine, or where packages were downloaded from. */
export function machinePaths(files: readonly ProjectFile[], places: readonly string[] = []): string[] {
  const own = [homedir(), ...places].map((place) => place.replace(/[\\/]+$/, "")).filter((place) => place.length > 5);
  return files.flatMap(({ path, text }) =>
    text.split("\n").flatMap((line, index) => {
      const found = patterns.map((pattern) => pattern.exec(line)?.[0]).find((match) => match !== undefined);
      const named = found ?? own.find((place) => line.includes(place));
      if (named === undefined) return [];
      return [
        `${path}:${index + 1}: Expected nothing about one machine, but it names "${named}": make the path relative, or leave it out.`,
      ];
    }),
  );
}
