import { createServer } from "node:http";

const server = createServer((request, response) => {
  if (request.url === "/events") response.write("hello\n");
  else response.end("hello");
});

const count = () => server.getConnections(() => {});
setInterval(count, 1000); // for the metrics

// #region stop
process.on("SIGTERM", () => {
  console.log("server: SIGTERM, I stop");
  process.send?.("stopping");
  server.close(() => console.log("server: closed"));
});
// #endregion

server.listen(0, () => process.send?.(server.address()));
