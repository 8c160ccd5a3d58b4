// What the threads of a process share beyond files and messages: locks, and an environment.
import { locksBinding } from "../bindings/locks.ts";
import { sharedEnvironment } from "../guest/shared-environment.ts";
import { handOver } from "./hand-over.ts";

handOver({
  bindings: {
    locks_body: locksBinding,
    shared_environment: (kernel) => ({ ...sharedEnvironment(kernel) }),
  },
});
