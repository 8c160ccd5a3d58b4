// Other processes: starting them, waiting for them, and what they send each other.
import { ipcSerdesBinding } from "../bindings/ipc-serdes.ts";
import { serdesBinding } from "../bindings/serdes.ts";
import { processWrapBinding } from "../processes/process-handle.ts";
import { spawnSyncBinding } from "../processes/sync-spawn.ts";
import { handOver } from "./hand-over.ts";

handOver({
  bindings: {
    ipc_serdes: ipcSerdesBinding,
    serdes: serdesBinding,
    process_wrap: processWrapBinding,
    spawn_sync: spawnSyncBinding,
  },
});
