// The loopback network: streams, pipes, connections and names.
import { pipeWrapBinding } from "../bindings/pipe-wrap.ts";
import { streamWrapBinding } from "../bindings/stream-wrap.ts";
import { handOver } from "./hand-over.ts";

handOver({ bindings: { stream_wrap: streamWrapBinding, pipe_wrap: pipeWrapBinding } });
