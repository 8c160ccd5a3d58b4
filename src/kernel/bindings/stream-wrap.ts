import type { Kernel } from "../guest/kernel.ts";
import { networkOf } from "../network/network.ts";
import type { Binding } from "./binding.ts";

/** The `stream_wrap` binding: what Node's streams over handles share. */
export function streamWrapBinding(kernel: Kernel): Binding {
  const { streams, ShutdownRequest, WriteRequest } = networkOf(kernel);
  return { streamBaseState: streams.state.array, ShutdownWrap: ShutdownRequest, WriteWrap: WriteRequest };
}
