// The loopback network: streams, pipes, connections and names.
import { blockListBinding } from "../bindings/block-list.ts";
import { caresWrapBinding } from "../bindings/cares-wrap.ts";
import { pipeWrapBinding } from "../bindings/pipe-wrap.ts";
import { streamWrapBinding } from "../bindings/stream-wrap.ts";
import { tcpWrapBinding } from "../bindings/tcp-wrap.ts";
import { ttyWrapBinding } from "../bindings/tty-wrap.ts";
import { handOver } from "./hand-over.ts";

handOver({
  bindings: {
    block_list: blockListBinding,
    cares_wrap: caresWrapBinding,
    pipe_wrap: pipeWrapBinding,
    stream_wrap: streamWrapBinding,
    tcp_wrap: tcpWrapBinding,
    tty_wrap: ttyWrapBinding,
  },
});
