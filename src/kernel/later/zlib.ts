import { zlibBinding } from "../bindings/zlib.ts";
import { handOver } from "./hand-over.ts";

handOver({ bindings: { zlib: (kernel) => zlibBinding(kernel.work) } });
