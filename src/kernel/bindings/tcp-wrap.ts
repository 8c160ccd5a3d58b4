// As `TCPWrap` in Node's `src/tcp_wrap.cc` and libuv's `src/unix/tcp.c`.
import type { Kernel } from "../guest/kernel.ts";
import { AsyncResource } from "../network/async-resource.ts";
import { claimKindOf, endpointOf, isLocal, nameOf, namesFor, reached, seenBy } from "../network/endpoints.ts";
import { Handle } from "../network/handle.ts";
import { type Network, networkOf } from "../network/network.ts";
import { requestClass } from "../network/requests.ts";
import { StreamHandle } from "../network/stream-handle.ts";
import type { Endpoint } from "../wire.ts";
import type { Binding } from "./binding.ts";

const socketType = 0;
const ipv6OnlyFlag = 1;
const reusePortFlag = 2;

/** The `tcp_wrap` binding: connections and servers on the loopback network. */
export function tcpWrapBinding(kernel: Kernel): Binding {
  const network = networkOf(kernel);
  const TCP = tcpClass(network, () => {
    network.noteNoNetwork();
  });
  network.kinds.set("tcp", {
    is: (handle) => handle instanceof TCP,
    factsOf: (handle) => TCP.endpointsOf(handle as InstanceType<typeof TCP>),
    make: (facts) => TCP.withEndpoints(facts as Endpoints),
  });
  return { TCP, TCPConnectWrap: requestClass(network.handles.async, "TCPConnectWrap") };
}

interface Endpoints {
  readonly local: Endpoint | undefined;
  readonly remote: Endpoint | undefined;
}

// A class for each guest, because Node's library adds to its prototype.
function tcpClass(network: Network, onUnreachable: () => void) {
  const { loopback, ports } = network;
  const { loop, symbols, uv } = network.handles;
  const code = (name: string): number => uv[`UV_${name}`] ?? 0;

  return class TCP extends StreamHandle {
    reading = false;
    onconnection: unknown = null;
    #local: Endpoint | undefined;
    #remote: Endpoint | undefined;
    #kind = 0;
    #ipv6Only = false;
    /** A bind that failed: libuv tells of it when the handle is used. */
    #delayed = 0;
    #name: string | undefined;
    #cancelConnect: (() => void) | undefined;
    #typeOfService = 0;

    constructor(type: number) {
      super(network.streams, type === socketType ? "TCPWRAP" : "TCPSERVERWRAP");
      (this as unknown as Record<symbol, unknown>)[symbols.owner_symbol] = null;
    }

    static endpointsOf(handle: TCP): Endpoints {
      return { local: handle.#local, remote: handle.#remote };
    }

    static withEndpoints({ local, remote }: Endpoints): TCP {
      const handle = new TCP(socketType);
      handle.#local = local;
      handle.#remote = remote;
      return handle;
    }

    open(_descriptor: number): number {
      return code("EBADF");
    }

    bind(host: string, port: number, flags = 0): number {
      if ((flags & reusePortFlag) !== 0) return code("ENOTSUP");
      return this.#bind(endpointOf(host, 4, port | 0), false);
    }

    bind6(host: string, port: number, flags = 0): number {
      if ((flags & reusePortFlag) !== 0) return code("ENOTSUP");
      return this.#bind(endpointOf(host, 6, port | 0), (flags & ipv6OnlyFlag) !== 0);
    }

    listen(_backlog: number): number {
      if (this.#local === undefined) this.#bind({ family: 4, host: "0.0.0.0", port: 0 }, false);
      const local = this.#local;
      if (this.#delayed !== 0 || local === undefined) return this.#delayed || code("EINVAL");
      const name = nameOf(local, this.#ipv6Only);
      const onConnection: Parameters<typeof loopback.listen>[1] = (channel, remote, near) => {
        const handle = TCP.withEndpoints({ local: seenBy(local, near), remote: seenBy(local, remote) });
        network.attach(handle, channel);
        AsyncResource.call(this, "onconnection", [0, handle]);
      };
      if (!loopback.listen(name, onConnection)) return code("EADDRINUSE");
      this.#name = name;
      Handle.setActive(this, true);
      return 0;
    }

    connect(request: AsyncResource, host: string, port: number): number {
      return this.#connect(request, endpointOf(host, 4, port));
    }

    connect6(request: AsyncResource, host: string, port: number): number {
      return this.#connect(request, endpointOf(host, 6, port));
    }

    getsockname(into: object): number {
      if (Handle.isClosing(this)) return code("EBADF");
      return fill(into, this.#local);
    }

    getpeername(into: object): number {
      if (Handle.isClosing(this)) return code("EBADF");
      return this.#remote === undefined && this.#local !== undefined ? code("ENOTCONN") : fill(into, this.#remote);
    }

    setNoDelay(_enable: boolean): number {
      return 0;
    }

    setKeepAlive(_enable: boolean, _delay: number): number {
      return 0;
    }

    setTypeOfService(value: number): number {
      this.#typeOfService = value;
      return 0;
    }

    getTypeOfService(): number {
      return this.#typeOfService;
    }

    reset(callback?: () => void): number {
      if (Handle.isClosing(this)) return 0;
      StreamHandle.abort(this);
      this.close(callback);
      return 0;
    }

    protected override beforeClosing(): () => void {
      if (this.#name !== undefined) loopback.unlisten(this.#name);
      if (this.#kind !== 0 && this.#local !== undefined) ports.release(this.#local.port, this.#kind);
      this.#kind = 0;
      return this.#cancelConnect ?? (() => {});
    }

    #bind(local: Endpoint | undefined, ipv6Only: boolean): number {
      if (local === undefined || this.#local !== undefined) return code("EINVAL");
      if (!isLocal(local.host)) return code("EADDRNOTAVAIL");
      const kind = claimKindOf(local, ipv6Only);
      this.#ipv6Only = ipv6Only;
      const port = local.port === 0 ? ports.claimFree(kind) : ports.claim(local.port, kind) ? local.port : undefined;
      if (port === undefined) this.#delayed = code("EADDRINUSE");
      else this.#kind = kind;
      this.#local = { ...local, port: port ?? local.port };
      return 0;
    }

    #connect(request: AsyncResource, target: Endpoint | undefined): number {
      if (target === undefined) return code("EINVAL");
      if (this.#delayed !== 0) return this.#delayed;
      request.asyncReset();
      const remote = reached(target);
      const { family } = remote;
      const near = this.#local ?? { family, host: remote.host, port: ports.passing() };
      const ended = Handle.beginRequest(this);
      const tell = (status: number): void => {
        this.#cancelConnect = undefined;
        ended();
        AsyncResource.call(request, "oncomplete", [status, this, request, status === 0, status === 0]);
      };
      this.#cancelConnect = () => {
        tell(code("ECANCELED"));
      };
      if (!isLocal(remote.host)) onUnreachable();
      loopback.connect(isLocal(remote.host) ? namesFor(remote) : [], near, remote, {
        connected: (channel) => {
          if (Handle.isClosing(this)) {
            channel.close();
            return;
          }
          this.#local = near;
          this.#remote = remote;
          network.attach(this, channel);
          tell(0);
        },
        refused: () => {
          if (!Handle.isClosing(this)) tell(code("ECONNREFUSED"));
        },
      });
      loop.wake();
      return 0;
    }
  };

  function fill(into: object, endpoint: Endpoint | undefined): number {
    if (endpoint === undefined) return code("EBADF");
    const { family, host, port } = endpoint;
    Object.assign(into, { address: host, family: `IPv${family}`, port });
    return 0;
  }
}
