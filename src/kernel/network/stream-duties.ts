/** What the rest of the kernel does with the handles of streams, such as those of a child process's standard streams. */
export interface StreamDuties {
  /** Gives a new handle a channel; the port returned is its other end, for another guest. */
  readonly openThrough: (handle: object) => MessagePort;
  /** Gives a new handle the channel whose other end is at the other end of the port. */
  readonly attach: (handle: object, port: MessagePort) => void;
  /** Tells the other ends of all channels that this guest is gone. */
  readonly closeAll: () => void;
}
