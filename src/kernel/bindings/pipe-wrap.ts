// As `PipeWrap` in Node's `src/pipe_wrap.cc`. A pipe between processes has its channel from the start; one with a name is a
// listener on the loopback network, and no file.
import type { Kernel } from "../guest/kernel.ts";
import { AsyncResource } from "../network/async-resource.ts";
import { channelOverLink } from "../network/channel-links.ts";
import { Handle } from "../network/handle.ts";
import { networkOf } from "../network/network.ts";
import type { Link, Packet } from "../network/packet.ts";
import { requestClass } from "../network/requests.ts";
import { StreamHandle } from "../network/stream-handle.ts";
import { withFlows } from "../processes/ipc-flows.ts";
import type { Binding } from "./binding.ts";

const providers = ["PIPEWRAP", "PIPESERVERWRAP", "PIPEWRAP"];

/** The type of a pipe that is a channel for `send()` and "message". */
const ipcPipe = 2;

/** How long the name of a socket in the file system can be on Linux. */
const longestPath = 107;

/** Pipes have names and no addresses. */
const nowhere = { family: 4, host: "", port: 0 } as const;

/**
 * The `pipe_wrap` binding: pipes between processes. A descriptor is what this guest was given under that number at its
 * start.
 */
export function pipeWrapBinding(kernel: Kernel): Binding {
  const network = networkOf(kernel);
  const { loopback } = network;
  const { uv } = network.handles;
  const code = (name: string): number => uv[`UV_${name}`] ?? 0;

  /** Whether a socket could lie there: in a folder, or under an abstract name. */
  const hasFolder = (path: string): boolean => {
    if (path.startsWith("\0")) return true;
    const { existsSync } = kernel.library.require<{ existsSync: (path: string) => boolean }>("fs");
    const folder = path.slice(0, path.lastIndexOf("/"));
    return folder === "" || existsSync(folder);
  };

  class Pipe extends StreamHandle {
    #name: string | undefined;
    #listening = false;
    #cancelConnect: (() => void) | undefined;

    readonly #type: number;

    constructor(type: number) {
      super(network.streams, providers[type] ?? "PIPEWRAP");
      this.#type = type;
    }

    open(descriptor: number): number {
      const end = kernel.processes.takeEnd(descriptor);
      if (end === undefined) return code("EBADF");
      kernel.processes.endOf.set(this, end);
      const { opener } = kernel.processes;
      const link = (receive: (packet: Packet) => void): Link => kernel.processes.linkTo(end, receive);
      const isChannel = this.#type === ipcPipe && opener !== null;
      network.attach(this, channelOverLink(isChannel ? withFlows(kernel, opener, link) : link));
      return 0;
    }

    bind(path: string): number {
      if (this.#name !== undefined || path.length > longestPath) return code("EINVAL");
      if (!hasFolder(path)) return code("EACCES");
      const name = `pipe:${path}`;
      if (loopback.isOwn(name)) return code("EADDRINUSE");
      this.#name = name;
      return 0;
    }

    listen(_backlog: number): number {
      if (this.#name === undefined) return code("EINVAL");
      const listening = loopback.listen(this.#name, (channel) => {
        const handle = new Pipe(0);
        network.attach(handle, channel);
        AsyncResource.call(this, "onconnection", [0, handle]);
      });
      if (!listening) return code("EADDRINUSE");
      this.#listening = true;
      Handle.setActive(this, true);
      return 0;
    }

    connect(request: AsyncResource, path: string): number {
      if (path.length > longestPath) return code("EINVAL");
      request.asyncReset();
      const ended = Handle.beginRequest(this);
      const tell = (status: number): void => {
        this.#cancelConnect = undefined;
        ended();
        AsyncResource.call(request, "oncomplete", [status, this, request, status === 0, status === 0]);
      };
      this.#cancelConnect = () => {
        tell(code("ECANCELED"));
      };
      loopback.connect([`pipe:${path}`], nowhere, nowhere, {
        connected: (channel) => {
          if (Handle.isClosing(this)) {
            channel.close();
            return;
          }
          network.attach(this, channel);
          tell(0);
        },
        refused: () => {
          if (!Handle.isClosing(this)) tell(code("ENOENT"));
        },
      });
      return 0;
    }

    fchmod(_mode: number): number {
      return 0;
    }

    protected override get losesFirst(): boolean {
      return false;
    }

    protected override beforeClosing(): () => void {
      if (this.#listening && this.#name !== undefined) loopback.unlisten(this.#name);
      return this.#cancelConnect ?? (() => {});
    }
  }

  network.kinds.set("pipe", {
    is: (handle) => handle instanceof Pipe,
    factsOf: () => ({}),
    make: () => new Pipe(0),
  });
  return { Pipe, PipeConnectWrap: requestClass(network.handles.async, "PipeConnectWrap") };
}
