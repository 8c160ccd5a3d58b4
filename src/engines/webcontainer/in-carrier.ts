// The script of the carrier: a document without a page, in which the client of the WebContainer service lives. Its policy
// alone lets that service in. Nothing happens before the page that opened it asks.
import { importClient } from "./import-client.ts";

declare global {
  var importContainerClient: typeof importClient | undefined;
}

globalThis.importContainerClient = importClient;
