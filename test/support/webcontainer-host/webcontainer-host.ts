// A stand-in for the WebContainer service: the client's other side on a loopback port of its own, with real processes of
// the project's Node behind it. A fixture for suites; it never ships.
import { readFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import type { Behaviour } from "./behaviour.ts";
import { Box, type Tree } from "./box.ts";
import { cutBytes, toTerminal } from "./cut-bytes.ts";
import { RunningCommand, type CommandAsked } from "./running-command.ts";

/** Every answer may be embedded by a page that is isolated. */
const headers = { "Cross-Origin-Embedder-Policy": "require-corp", "Cross-Origin-Resource-Policy": "cross-origin" };

/** Both sides speak with one library: what the client carries is Comlink 4.3.0, and it lies in the client's own package. */
const comlink = new URL("vendor/index.js", import.meta.resolve("@webcontainer/api"));

const scripts: Readonly<Record<string, URL>> = {
  "/headless.js": new URL("headless.js", import.meta.url),
  "/comlink.js": comlink,
};

interface Asked extends CommandAsked {
  readonly box: string;
  readonly id: string;
  readonly cwd?: string;
  readonly method: "mkdir" | "rm" | "readdir";
  readonly tree: Tree;
  readonly below: string;
  readonly data: string;
  readonly args: readonly string[];
}

/** A WebContainer host answers as the service does, until it is closed. */
export class WebContainerHost implements AsyncDisposable {
  readonly #server: Server;
  readonly #boxes = new Map<string, Box>();
  readonly #commands = new Map<string, RunningCommand>();
  readonly #listeners = new Set<ServerResponse>();
  /** The addresses that were asked for its page, with what the client said there. */
  readonly visits: URL[] = [];
  /** The commands that it ran. */
  readonly ran: string[] = [];
  /** How often it built a container. */
  built = 0;
  behaviour: Behaviour = {};

  private constructor() {
    this.#server = createServer((request, response) => {
      this.#answer(request, response).catch((error: unknown) => {
        if (!response.headersSent) response.writeHead(500, headers);
        response.end(error instanceof Error ? error.message : String(error));
      });
    });
  }

  /** Opens a host on a free port. */
  static async open(behaviour: Behaviour = {}): Promise<WebContainerHost> {
    const host = new WebContainerHost();
    host.behaviour = behaviour;
    await new Promise<void>((resolve) => host.#server.listen(0, "127.0.0.1", resolve));
    return host;
  }

  get origin(): string {
    return `http://localhost:${(this.#server.address() as AddressInfo).port}`;
  }

  /** Drops the port on which it speaks with the client, in the middle of whatever it is doing. */
  drop(): void {
    for (const listener of this.#listeners) listener.write("data: now\n\n");
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const command of this.#commands.values()) command.kill();
    for (const box of this.#boxes.values()) box.remove();
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const address = new URL(request.url ?? "/", this.origin);
    const path = address.pathname;
    if (request.method === "POST") {
      await this.#do(path.slice(1), (await bodyOf(request)) as Asked, response);
      return;
    }
    if (path === "/headless") {
      this.visits.push(address);
      await this.#givePage(response);
    } else if (path === "/drops") {
      response.writeHead(200, { ...headers, "Content-Type": "text/event-stream" });
      response.flushHeaders();
      this.#listeners.add(response);
      response.on("close", () => this.#listeners.delete(response));
    } else {
      const script = scripts[path];
      response.writeHead(script === undefined ? 404 : 200, { ...headers, "Content-Type": "text/javascript" });
      response.end(script === undefined ? "" : await readFile(fileURLToPath(script)));
    }
  }

  async #givePage(response: ServerResponse): Promise<void> {
    const { page = "speaks" } = this.behaviour;
    response.writeHead(page === "missing" ? 404 : 200, { ...headers, "Content-Type": "text/html; charset=utf-8" });
    if (page === "speaks") response.end(await readFile(new URL("headless.html", import.meta.url)));
    else response.end("<!doctype html><title>Nothing here</title>");
  }

  async #do(what: string, asked: Asked, response: ServerResponse): Promise<void> {
    const give = (answer: unknown): void => {
      response.writeHead(200, { ...headers, "Content-Type": "application/json" });
      response.end(JSON.stringify(answer ?? null));
    };
    switch (what) {
      case "build":
        give(await this.#build());
        return;
      case "files":
        give(this.#box(asked).change(asked.method, asked.args[0] ?? "."));
        return;
      case "load":
        give(this.#box(asked).load(asked.tree, asked.below));
        return;
      case "run":
        await this.#run(asked, response);
        return;
      case "exit":
        give(await this.#commands.get(asked.id)?.exit);
        return;
      case "kill":
        if (this.behaviour.ignoresKill !== true) this.#commands.get(asked.id)?.kill();
        give(null);
        return;
      case "write":
        this.#commands.get(asked.id)?.write(asked.data);
        give(null);
        return;
      case "teardown":
        for (const command of this.#commands.values()) command.kill();
        this.#box(asked).remove();
        give(null);
        return;
      default:
        throw new Error(`unknown: ${what}`);
    }
  }

  async #build(): Promise<unknown> {
    await this.behaviour.mayBuild;
    if (this.behaviour.refusal !== undefined) throw new Error(this.behaviour.refusal);
    this.built += 1;
    const name = String(this.built);
    const box = new Box();
    this.#boxes.set(name, box);
    return { box: name, cwd: box.path, path: "/bin" };
  }

  #box({ box }: Asked): Box {
    const found = this.#boxes.get(box);
    if (found === undefined) throw new Error("no such container");
    return found;
  }

  async #run(asked: Asked, response: ServerResponse): Promise<void> {
    const id = String(this.#commands.size + 1);
    const { cutTo, version } = this.behaviour;
    this.ran.push(asked.command);
    const pretends = version !== undefined && asked.args.at(-1) === "--version";
    const given = pretends ? { ...asked, command: "echo", args: [version] } : asked;
    const command = new RunningCommand(given, this.#box(asked).at(asked.cwd ?? "."));
    this.#commands.set(id, command);
    response.writeHead(200, { ...headers, "x-command": id });
    response.flushHeaders();
    try {
      for await (const bytes of command.output as AsyncIterable<Buffer>) {
        for (const piece of cutBytes(toTerminal(bytes), cutTo)) {
          // Pieces stay apart only where each has come before the next is sent.
          if (!response.write(piece) || cutTo !== undefined) await new Promise((resolve) => setImmediate(resolve));
        }
      }
    } finally {
      response.end();
    }
  }
}

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const parts: Buffer[] = [];
  for await (const part of request as AsyncIterable<Buffer>) parts.push(part);
  return JSON.parse(Buffer.concat(parts).toString());
}
