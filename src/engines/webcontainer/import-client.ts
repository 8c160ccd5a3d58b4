// The one place where the WebContainer's own client comes in: importing it asks nobody for anything, booting it does.
import type { configureAPIKey, WebContainer } from "@webcontainer/api";

/** A container client is the client of the WebContainer service, in some window. What a process prints comes as text with one character for each byte. */
export interface ContainerClient {
  readonly WebContainer: typeof WebContainer;
  readonly configureAPIKey: typeof configureAPIKey;
  /** The window in which the client lives, and puts its frame. */
  readonly window: Window;
  /** Takes the client away, with its frame and all that runs there, where it has a document of its own. */
  close(): void;
}

/** How a client is obtained. Nothing is asked of the service before its `boot`. */
export type OpenClient = () => Promise<ContainerClient>;

declare global {
  var WEBCONTAINER_API_IFRAME_URL: string | undefined;
}

/**
 * importClient imports the client into this window. `service` is another address than the service's own, for suites.
 *
 * The client makes text of each chunk that a process prints, alone, and so destroys a character that was cut in two. It is
 * given a decoder that keeps bytes apart, and whoever reads puts them together.
 */
export async function importClient(service?: string): Promise<ContainerClient> {
  if (service !== undefined) globalThis.WEBCONTAINER_API_IFRAME_URL = service;
  const { TextDecoder } = globalThis;
  globalThis.TextDecoder = ByteDecoder as unknown as typeof TextDecoder;
  try {
    const { WebContainer, configureAPIKey } = await import("@webcontainer/api");
    return { WebContainer, configureAPIKey, window: globalThis.window, close() {} };
  } finally {
    globalThis.TextDecoder = TextDecoder;
  }
}

/** A byte decoder makes one character of each byte. */
class ByteDecoder {
  decode(bytes: Uint8Array): string {
    let text = "";
    for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
    return text;
  }
}
