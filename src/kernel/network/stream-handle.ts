// A stream of bytes as Node wraps libuv's: what `net.Socket` reads from and writes to.
// As `LibuvStreamWrap` and `StreamBase` in Node's `src/stream_wrap.cc` and `src/stream_base.cc`.
import { latin1Bytes, ucs2Bytes, utf8Bytes } from "../bindings/buffer-text.ts";
import { AsyncResource } from "./async-resource.ts";
import type { ByteChannel } from "./byte-channel.ts";
import { Handle } from "./handle.ts";
import { bytesOf, bytesOfAll, type WriteRequest } from "./requests.ts";
import type { Consumer, StreamContext } from "./stream-context.ts";
import { giveTo, WriteQueue } from "./write-queue.ts";

/** How many bytes one read gives at most: what Node offers libuv for each. */
const readSize = 65_536;

/** StreamHandle is the base of `TCP` and `Pipe`. Its methods return 0 or one of libuv's negative numbers of errors. */
export class StreamHandle extends Handle {
  declare readonly isStreamBase: true;
  readonly #context: StreamContext;
  #channel: ByteChannel | undefined;
  #onread: unknown;
  #consumer: Consumer | undefined;
  #reading = false;
  #looking = false;
  #atEnd = false;
  #userBuffer: Uint8Array | undefined;
  readonly #queue = new WriteQueue();
  #shutdown: (() => void) | undefined;
  #bytesRead = 0;
  #bytesWritten = 0;

  constructor(context: StreamContext, provider: string) {
    super(context, provider);
    this.#context = context;
  }

  /** Connects the handle to its end of a channel. */
  static attach(handle: StreamHandle, channel: ByteChannel): void {
    handle.#channel = channel;
    channel.listen({
      onReadable: () => {
        handle.#look();
      },
      onWritable: () => {
        if (!handle.#queue.empty) handle.#context.loop.queueEvent(() => handle.#pump());
      },
    });
  }

  /** Takes the channel away, to send it elsewhere. */
  static release(handle: StreamHandle): ByteChannel | undefined {
    const channel = handle.#channel;
    handle.#channel = undefined;
    handle.#context.onClosed(handle);
    return channel;
  }

  static channelOf(handle: StreamHandle): ByteChannel | undefined {
    return handle.#channel;
  }

  /** Gives what is read to a consumer from now on; undefined gives it to `onread` again. */
  static consume(handle: StreamHandle, consumer: Consumer | undefined): void {
    handle.#consumer = consumer;
  }

  /** Ends the connection by force: the other end reads a reset. */
  static abort(handle: StreamHandle): void {
    handle.#channel?.close(true);
  }

  /** Bytes written that the channel has no room for yet. */
  get writeQueueSize(): number {
    return this.#queue.size;
  }

  get fd(): number {
    return -1;
  }

  get bytesRead(): number {
    return this.#bytesRead;
  }

  get bytesWritten(): number {
    return this.#bytesWritten;
  }

  get onread(): unknown {
    return this.#onread;
  }

  set onread(callback: unknown) {
    this.#onread = callback;
  }

  setBlocking(_blocking: boolean): number {
    return 0;
  }

  readStart(): number {
    const { uv } = this.#context;
    if (Handle.isClosing(this)) return uv["UV_EINVAL"] ?? 0;
    if (this.#channel === undefined) return uv["UV_ENOTCONN"] ?? 0;
    if (this.#atEnd) return 0;
    this.#reading = true;
    Handle.setActive(this, true);
    if (this.#channel.readable) this.#look();
    return 0;
  }

  readStop(): number {
    this.#reading = false;
    Handle.setActive(this, false);
    return 0;
  }

  useUserBuffer(buffer: Uint8Array): number {
    this.#userBuffer = buffer;
    return 0;
  }

  shutdown(request: AsyncResource): number {
    const { uv, loop } = this.#context;
    if (this.#channel === undefined || this.#shutdown !== undefined) return uv["UV_ENOTCONN"] ?? 0;
    request.asyncReset();
    const ended = Handle.beginRequest(this);
    const tell = (status: number): void => {
      ended();
      AsyncResource.call(request, "oncomplete", [status]);
    };
    this.#shutdown = () => {
      tell(uv["UV_ECANCELED"] ?? 0);
    };
    const shut = (): void => {
      if (Handle.isClosing(this)) return;
      this.#shutdown = undefined;
      this.#channel?.shutdown();
      tell(0);
    };
    if (this.#queue.empty) {
      loop.queuePending(shut);
    } else this.#queue.add(new Uint8Array(), undefined, (failed) => void (failed || shut()));
    return 0;
  }

  writev(given: WriteRequest | null, chunks: readonly unknown[], allBuffers: boolean): number | WriteRequest {
    return this.#write(given, bytesOfAll(chunks, allBuffers));
  }

  writeBuffer(given: WriteRequest | null, buffer: Uint8Array, handle?: object): number | WriteRequest {
    return this.#write(given, bytesOf(buffer, "buffer"), handle);
  }

  writeAsciiString(given: WriteRequest | null, text: string, handle?: object): number | WriteRequest {
    return this.#write(given, latin1Bytes(text) as Uint8Array<ArrayBuffer>, handle);
  }

  writeUtf8String(given: WriteRequest | null, text: string, handle?: object): number | WriteRequest {
    return this.#write(given, utf8Bytes(text) as Uint8Array<ArrayBuffer>, handle);
  }

  writeUcs2String(given: WriteRequest | null, text: string, handle?: object): number | WriteRequest {
    return this.#write(given, ucs2Bytes(text) as Uint8Array<ArrayBuffer>, handle);
  }

  writeLatin1String(given: WriteRequest | null, text: string, handle?: object): number | WriteRequest {
    return this.#write(given, latin1Bytes(text) as Uint8Array<ArrayBuffer>, handle);
  }

  /** Whether the first bytes for an end that is gone are lost without a word; a pipe's writer is told at once. */
  protected get losesFirst(): boolean {
    return true;
  }

  protected override onClosing(): () => void {
    const before = this.beforeClosing();
    this.#reading = false;
    this.#channel?.close();
    this.#context.onClosed(this);
    const shutdown = this.#shutdown;
    return () => {
      before();
      this.#queue.fail();
      shutdown?.();
    };
  }

  /** What a kind of stream lets go of before its channel; returns what it still tells. */
  protected beforeClosing(): () => void {
    return () => {};
  }

  #writeFault(): number {
    const { uv } = this.#context;
    const channel = this.#channel;
    if (channel === undefined || Handle.isClosing(this)) return uv["UV_EBADF"] ?? 0;
    const fault = channel.writeFault ?? (channel.deserted && !this.losesFirst ? "gone" : undefined);
    return fault === undefined ? 0 : ((fault === "gone" ? uv["UV_EPIPE"] : uv["UV_ECONNRESET"]) ?? 0);
  }

  /** Writes at once what there is room for. The rest makes a request, which is done when the channel has taken it. */
  #write(given: WriteRequest | null, bytes: Uint8Array<ArrayBuffer>, handle?: object): number | WriteRequest {
    const { state } = this.#context;
    const channel = this.#channel;
    const fault = this.#writeFault();
    const { length } = bytes;
    if (fault !== 0 || channel === undefined) {
      state.tellWrite(0, false, fault);
      return fault;
    }
    this.#bytesWritten += length;
    const sent = handle === undefined ? undefined : this.#context.send(handle);
    const rest = sent === undefined && this.#queue.empty ? giveTo(channel, bytes) : bytes;
    if (rest.length === 0) {
      state.tellWrite(length, false, 0);
      return 0;
    }
    const request = given ?? this.#context.makeWriteRequest();
    request.asyncReset();
    const ended = Handle.beginRequest(this);
    this.#queue.add(rest, sent, (failed) => {
      const cancelled = this.#context.uv["UV_ECANCELED"] ?? 0;
      const status = failed ? (Handle.isClosing(this) ? cancelled : this.#writeFault()) : 0;
      const tell = (): void => {
        ended();
        AsyncResource.call(request, "oncomplete", [status, this, undefined]);
      };
      if (Handle.isClosing(this)) tell();
      else this.#context.loop.queuePending(tell);
    });
    if (sent !== undefined) this.#queue.pump(channel);
    // It came out with the first bytes that the other end is gone.
    if (channel.writeFault !== undefined) this.#context.loop.queueEvent(() => this.#pump());
    state.tellWrite(length, true, 0);
    return given === null ? request : 0;
  }

  #pump(): void {
    if (this.#channel === undefined || Handle.isClosing(this)) return;
    if (this.#writeFault() === 0) this.#queue.pump(this.#channel);
    else this.#queue.fail();
  }

  /**
   * Looks for something to read in the next poll phase. A handle that was found ready stands first in line for the next
   * look, before those that become ready meanwhile (as in Linux's epoll).
   */
  #look(): void {
    if (!this.#reading || this.#looking) return;
    this.#looking = true;
    this.#context.loop.queueEvent(
      () => {
        this.#look();
        this.#read();
      },
      () => {
        this.#looking = false;
        return this.#reading && !Handle.isClosing(this) && this.#channel?.readable === true;
      },
    );
  }

  #read(): void {
    const channel = this.#channel;
    const reading = channel?.read(this.#userBuffer?.length ?? readSize) ?? "nothing";
    if (reading === "nothing") return;
    if (reading === "end" || reading === "reset") {
      this.#atEnd = true;
      this.readStop();
      const { uv } = this.#context;
      this.#tell((reading === "end" ? uv["UV_EOF"] : uv["UV_ECONNRESET"]) ?? 0, undefined);
      return;
    }
    const { bytes, handle } = reading;
    this.#bytesRead += bytes.length;
    if (handle !== undefined) {
      (this as { pendingHandle?: object }).pendingHandle = this.#context.receive(handle);
    }
    if (this.#consumer !== undefined) this.#consumer(bytes);
    else if (this.#userBuffer === undefined) this.#tell(bytes.length, bytes.buffer);
    else {
      this.#userBuffer.set(bytes);
      const next = this.#tell(bytes.length, undefined);
      if (ArrayBuffer.isView(next)) this.#userBuffer = next as Uint8Array;
    }
  }

  #tell(bytesOrError: number, buffer: ArrayBuffer | undefined): unknown {
    this.#context.state.tellRead(bytesOrError);
    return AsyncResource.call(this, "onread", buffer === undefined ? [] : [buffer]);
  }
}

Object.defineProperty(StreamHandle.prototype, "isStreamBase", { value: true, enumerable: true });
