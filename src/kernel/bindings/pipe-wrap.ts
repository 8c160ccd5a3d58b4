import type { Kernel } from "../guest/kernel.ts";
import { channelOverPort } from "../network/channel-links.ts";
import { networkOf } from "../network/network.ts";
import { requestClass } from "../network/requests.ts";
import { StreamHandle } from "../network/stream-handle.ts";
import type { Binding } from "./binding.ts";

const providers = ["PIPEWRAP", "PIPESERVERWRAP", "PIPEWRAP"];

/**
 * The `pipe_wrap` binding: pipes between processes. A descriptor is what this guest was given under that number at its
 * start.
 */
export function pipeWrapBinding(kernel: Kernel): Binding {
  const network = networkOf(kernel);
  const { uv } = network.handles;

  class Pipe extends StreamHandle {
    constructor(type: number) {
      super(network.streams, providers[type] ?? "PIPEWRAP");
    }

    open(descriptor: number): number {
      const port = kernel.descriptors.get(descriptor);
      if (port === undefined) return uv["UV_EBADF"] ?? 0;
      kernel.descriptors.delete(descriptor);
      network.attach(this, channelOverPort(port));
      return 0;
    }

    fchmod(_mode: number): number {
      return 0;
    }

    protected override get losesFirst(): boolean {
      return false;
    }
  }

  network.kinds.set("pipe", {
    is: (handle) => handle instanceof Pipe,
    factsOf: () => ({}),
    make: () => new Pipe(0),
  });
  return { Pipe, PipeConnectWrap: requestClass(network.handles.async, "PipeConnectWrap") };
}
