import { spawn } from "node:child_process";
import { once } from "node:events";
import { createConnection, createServer } from "node:net";
import { setTimeout as soon } from "node:timers/promises";

/** A server of this machine, started for a test, that listens on loopback. */
export interface RunningServer extends AsyncDisposable {
  readonly origin: string;
}

/** freePort is a port of loopback that nobody has at the moment. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string") throw new Error("Expected a port, but none was given.");
  return address.port;
}

/** runServer starts a program that stays in the foreground, and waits until it takes connections at a port. */
export async function runServer(
  program: string,
  args: readonly string[],
  port: number,
  env: NodeJS.ProcessEnv = {},
): Promise<RunningServer> {
  const child = spawn(program, args, { env: { ...process.env, ...env }, stdio: ["ignore", "pipe", "pipe"] });
  let said = "";
  let ended = false;
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk: Buffer) => (said += chunk.toString()));
  const exit = once(child, "close").then(() => (ended = true));
  while (!(await answers(port))) {
    if (ended) throw new Error(`Expected ${program} to serve, but it ended. It said:\n${said}`);
    // A connection that is refused is all there is to see of a server that has not begun.
    await soon(20);
  }
  return {
    origin: `http://127.0.0.1:${port}`,
    [Symbol.asyncDispose]: async () => {
      child.kill("SIGTERM");
      await exit;
    },
  };
}

function answers(port: number): Promise<boolean> {
  return new Promise((done) => {
    const socket = createConnection({ port, host: "127.0.0.1" });
    socket.once("connect", () => (socket.destroy(), done(true)));
    socket.once("error", () => done(false));
  });
}
