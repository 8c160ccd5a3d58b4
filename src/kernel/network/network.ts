// What the bindings of one guest's network share: the base of all streams, and the array they tell the library by.
import type { Kernel } from "../guest/kernel.ts";
import { host } from "../guest/host.ts";
import type { AsyncContext } from "./async-resource.ts";
import type { ByteChannel } from "./byte-channel.ts";
import { channelOfMoved, channelOverLink, channelOverPort } from "./channel-links.ts";
import type { HandleContext } from "./handle.ts";
import { Loopback } from "./loopback.ts";
import type { SentHandle } from "./packet.ts";
import { PortClaims } from "./port-claims.ts";
import { requestClass, type WriteRequest } from "./requests.ts";
import type { StreamContext } from "./stream-context.ts";
import { StreamHandle } from "./stream-handle.ts";
import { type StreamFields, StreamState } from "./stream-state.ts";

/** A kind of stream that can be sent along with bytes. */
export interface SendableKind {
  readonly is: (handle: object) => boolean;
  /** What the other side must know besides the channel. */
  readonly factsOf: (handle: StreamHandle) => object;
  readonly make: (facts: object) => StreamHandle;
}

/** The network of one guest. */
export interface Network {
  readonly handles: HandleContext;
  readonly streams: StreamContext;
  readonly ShutdownRequest: new () => object;
  readonly WriteRequest: new () => object;
  readonly kinds: Map<string, SendableKind>;
  readonly loopback: Loopback;
  readonly ports: PortClaims;
  /** Says, once for each run, that nothing but this machine can be reached; the error that follows is Node's own. */
  readonly noteNoNetwork: () => void;
  /** Gives a handle its channel. */
  readonly attach: (handle: StreamHandle, channel: ByteChannel) => void;
}

const noNetwork =
  "Note: the embedded engine reaches no network, only servers that this program starts: use full Node for any other.\n";

const networks = new WeakMap<Kernel, Network>();

/** networkOf is a guest's network, made when the first of its bindings is asked for. */
export function networkOf(kernel: Kernel): Network {
  const known = networks.get(kernel);
  if (known !== undefined) return known;
  const network = makeNetwork(kernel);
  networks.set(kernel, network);
  return network;
}

function asyncContextOf(kernel: Kernel): AsyncContext {
  const hooks = kernel.library.require<Pick<AsyncContext, "newAsyncId"> & Record<string, never>>(
    "internal/async_hooks",
  ) as unknown as Omit<AsyncContext, "providers" | "frame" | "setFrame">;
  const frames = kernel.bindingOf("async_context_frame") as {
    getContinuationPreservedEmbedderData: () => unknown;
    setContinuationPreservedEmbedderData: (frame: unknown) => void;
  };
  const { Providers } = kernel.bindingOf("async_wrap") as { Providers: Readonly<Record<string, number>> };
  return {
    newAsyncId: hooks.newAsyncId,
    getDefaultTriggerAsyncId: hooks.getDefaultTriggerAsyncId,
    emitInit: hooks.emitInit,
    emitBefore: hooks.emitBefore,
    emitAfter: hooks.emitAfter,
    providers: Providers,
    frame: () => frames.getContinuationPreservedEmbedderData(),
    setFrame: (frame) => {
      frames.setContinuationPreservedEmbedderData(frame);
    },
  };
}

function makeNetwork(kernel: Kernel): Network {
  const async = asyncContextOf(kernel);
  const handles: HandleContext = {
    loop: kernel.loop,
    async,
    symbols: kernel.bindingOf("symbols") as unknown as HandleContext["symbols"],
    uv: kernel.bindingOf("uv") as Record<string, number>,
  };
  const WriteRequest = requestClass(async, "WriteWrap", {
    oncomplete: null,
    callback: null,
    handle: null,
    async: false,
    bytes: 0,
    buffer: null,
    writeStatus: null,
  });
  const kinds = new Map<string, SendableKind>();
  /** Channels that are open: their other ends must hear when this guest ends. */
  const open = new Set<StreamHandle>();
  const attach = (handle: StreamHandle, channel: ByteChannel): void => {
    open.add(handle);
    StreamHandle.attach(handle, channel);
  };
  const streams: StreamContext = {
    ...handles,
    state: new StreamState(kernel.laterData("stream_wrap") as unknown as StreamFields),
    makeWriteRequest: () => new WriteRequest() as WriteRequest,
    send: (handle) => sentOf(handle, kinds),
    receive(sent) {
      const handle = kinds.get(sent.kind)?.make(sent.facts);
      if (handle === undefined) throw new Error(`Expected to know a handle of the kind "${sent.kind}".`);
      attach(handle, channelOfMoved(sent.end));
      return handle;
    },
    onClosed: (handle) => {
      open.delete(handle);
    },
  };
  const loopback = new Loopback(kernel.send, (callback) => {
    kernel.loop.queueEvent(callback);
  });
  // A start of its own for each guest and run: programs should not come to count on a number.
  const ports = new PortClaims(kernel.sharedPorts, kernel.self.threadId * 997 + Math.floor(host.now() * 1000));
  kernel.streams = {
    async,
    consume(handle, consumer) {
      StreamHandle.consume(handle as StreamHandle, consumer);
    },
    openThrough(handle) {
      const { port1, port2 } = new host.MessageChannel();
      attach(handle as StreamHandle, channelOverPort(port1));
      return port2;
    },
    attach(handle, port) {
      attach(handle as StreamHandle, channelOverPort(port));
    },
    attachLink(handle, makeLink) {
      attach(handle as StreamHandle, channelOverLink(makeLink));
    },
    accept(connection) {
      loopback.acceptPort(connection);
    },
    lose(id) {
      loopback.lose(id);
    },
    closeAll() {
      for (const handle of open) StreamHandle.channelOf(handle)?.close();
    },
  };
  let noted = false;
  const noteNoNetwork = (): void => {
    if (!noted) kernel.teller.print("stderr", noNetwork);
    noted = true;
  };
  const ShutdownRequest = requestClass(async, "ShutdownWrap");
  return { handles, streams, kinds, attach, loopback, ports, noteNoNetwork, WriteRequest, ShutdownRequest };
}

function sentOf(handle: object, kinds: ReadonlyMap<string, SendableKind>): SentHandle | undefined {
  for (const [kind, { is, factsOf }] of kinds) {
    if (!is(handle)) continue;
    const facts = factsOf(handle as StreamHandle);
    const end = StreamHandle.release(handle as StreamHandle)?.move();
    return end === undefined ? undefined : { kind, end, facts };
  }
  return undefined;
}
