// Astro loads this by its path and takes no TypeScript here.

/** What Astro reported as an error during the build. The same fault usually ends the build too, and is told then. */
export const reportedErrors = /** @type {string[]} */ ([]);

/** Where Astro writes to during `npm run build`: progress and warnings as they are, errors kept for the end. */
export default function buildLog() {
  return {
    /** @param {{ level: string; label: string | null; message: string; newLine: boolean }} event */
    write({ level, label, message, newLine }) {
      if (level === "error") {
        reportedErrors.push(message);
        return;
      }
      const stream = level === "warn" ? process.stderr : process.stdout;
      const prefix = label === null || label === "SKIP_FORMAT" ? "" : `${label}: `;
      stream.write(`${prefix}${message}${newLine ? "\n" : ""}`);
    },
  };
}
