// A copy of the built site that a test may change, on a host that can be stopped, started again, and given another build.
import { chmodSync, cpSync, existsSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Build } from "../../src/site/offline-worker/wire.ts";
import { writeHostFiles } from "../../src/site/build/hosts/write-host-files.ts";
import { writeWorker, type WorkerKind } from "../../src/site/build/write-worker.ts";
import { serveFolder, type ServedAs, type ServedFolder } from "../../tools/serve-folder.ts";

const dist = fileURLToPath(new URL("../../dist", import.meta.url));

/** A host with a copy of the built site. */
export class SiteCopy implements AsyncDisposable {
  readonly folder: string;
  /** A folder around it, for what goes with it. */
  readonly scratch: string;
  /** Paths that the host has been asked for since it began, or since the list was emptied. */
  readonly asked: string[] = [];
  readonly #as: ServedAs;
  #served: ServedFolder | undefined;
  #port = 0;

  private constructor(as: ServedAs, built: string) {
    this.#as = as;
    this.scratch = mkdtempSync(join(tmpdir(), "site-"));
    // A server may drop its rights.
    chmodSync(this.scratch, 0o777);
    this.folder = join(this.scratch, "dist");
    if (!existsSync(built)) throw new Error("Expected the built site, but it is not there: run `npm run build`.");
    cpSync(built, this.folder, { recursive: true, filter: (path) => !/\.(br|gz)$/.test(path) });
  }

  /** Serves a copy of the built site. */
  static async open(as: ServedAs = {}, built = dist): Promise<SiteCopy> {
    const copy = new SiteCopy(as, built);
    await copy.start();
    return copy;
  }

  get origin(): string {
    return `http://localhost:${this.#port}`;
  }

  async start(): Promise<void> {
    const takes = ({ url = "" }: { url?: string | undefined }): boolean => {
      this.asked.push(url);
      return false;
    };
    this.#served = await serveFolder(this.folder, this.#port, takes, this.#as);
    this.#port = this.#served.port;
  }

  /** Writes what hosts read, as the build does. */
  tellHosts(): void {
    writeHostFiles({ folder: this.folder, servers: this.scratch, base: this.#as.base ?? "/" });
  }

  async stop(): Promise<void> {
    await this.#served?.close();
    this.#served = undefined;
  }

  text(path: string): string {
    return readFileSync(join(this.folder, path), "utf8");
  }

  /** The files that match a pattern. */
  files(pattern: string): string[] {
    return globSync(pattern, { cwd: this.folder }).map((path) => path.replaceAll("\\", "/"));
  }

  remove(path: string): void {
    rmSync(join(this.folder, path));
  }

  write(path: string, text: string): void {
    writeFileSync(join(this.folder, path), text);
  }

  /** Makes what lies there another build, by the same function as `npm run build`. */
  async build(kind?: WorkerKind): Promise<Build> {
    return writeWorker(this.folder, this.#as.base ?? "/", kind);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.stop();
    rmSync(this.scratch, { recursive: true, force: true });
  }
}
