import { fork } from "node:child_process";
import { once } from "node:events";
import { get } from "node:http";
import { setTimeout as wait } from "node:timers/promises";

const server = fork(new URL("./server.ts", import.meta.url));
const [{ port }] = await once(server, "message");

// #region client
const events = get({ port, path: "/events", agent: false });
const [response] = await once(events, "response");
for (const end of [events, response]) {
  end.on("error", () => {}); // the connection will be cut
}
console.log("client: connected");
// #endregion

// #region platform
const over = once(server, "exit");
server.kill("SIGTERM");
await once(server, "message"); // it has heard of it

const start = performance.now();
const grace = wait(400, "not yet");
const end = await Promise.race([over, grace]);
console.log(`platform: ${end}`);
performance.measure("grace", { start });

server.kill("SIGKILL");
const [code, signal] = await over;
console.log(`platform: exit code ${code}, signal ${signal}`);
// #endregion
response.destroy();
