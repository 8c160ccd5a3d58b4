import { createServer } from "node:http";

// The same program in every process: the port is shared for it.
createServer((_, response) => {
  response.end(`${process.pid}`);
}).listen(0, "127.0.0.1");
