import { parentPort, threadName } from "node:worker_threads";

// #region worker
const news = new BroadcastChannel("news");
news.onmessage = ({ data }) => {
  console.log(`${threadName} hears: ${data}`);
  news.close();
};
// #endregion
parentPort?.postMessage("ready");
