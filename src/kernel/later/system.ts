// The machine as a program sees it, and blobs.
import { blobBinding } from "../bindings/blob.ts";
import { osBinding } from "../bindings/os.ts";
import { reportBinding } from "../bindings/report.ts";
import { handOver } from "./hand-over.ts";

handOver({ bindings: { blob: blobBinding, os: osBinding, report: reportBinding } });
