import { serveFolder, type ServedFolder } from "./serve-folder.ts";

const triedPorts = 50;

/** serveOnFreePort serves a folder on the first port from `first` on that nobody else has. */
export async function serveOnFreePort(
  folder: string,
  first: number,
  serve: (folder: string, port: number) => Promise<ServedFolder> = serveFolder,
): Promise<ServedFolder> {
  for (let port = first; port < first + triedPorts; port += 1) {
    try {
      return await serve(folder, port);
    } catch (error) {
      if (!isTaken(error)) throw error;
    }
  }
  throw new Error(
    `Expected a free port from ${first} to ${first + triedPorts - 1}, but all are taken: end what uses them.`,
  );
}

function isTaken(error: unknown): boolean {
  return error instanceof Error && "code" in error && (error.code === "EADDRINUSE" || error.code === "EACCES");
}
