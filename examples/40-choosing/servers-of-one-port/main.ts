import cluster from "node:cluster";
import { once } from "node:events";
import { get } from "node:http";

// #region primary
cluster.setupPrimary({ exec: import.meta.dirname + "/server.ts" });
const servers = [cluster.fork(), cluster.fork()];
const places = servers.map((one) => once(one, "listening"));
const [place] = (await Promise.all(places)).flat();
// #endregion

// #region ask
const servedBy = new Set<string>();
for (let i = 0; i < 4; i += 1) {
  servedBy.add(await ask(place.port));
}
// #endregion
console.log(`answers: 4, from processes: ${servedBy.size}`);

await Promise.all(
  servers.map((one) => {
    const gone = once(one, "exit");
    one.kill();
    return gone;
  }),
);
console.log("both are gone");

/** Asks over a connection of its own: connections are dealt out. */
function ask(port: number) {
  const start = performance.now();
  return new Promise<string>((done, fail) => {
    get({ port, agent: false }, (answer) => {
      answer.setEncoding("utf8");
      answer.on("data", (text: string) => {
        performance.measure("request", { start });
        done(text);
      });
    }).on("error", fail);
  });
}
