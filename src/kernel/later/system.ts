// The machine as a program sees it.
import { osBinding } from "../bindings/os.ts";
import { handOver } from "./hand-over.ts";

handOver({ bindings: { os: osBinding } });
