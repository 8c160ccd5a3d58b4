// In a later script this stands in the place of `guest/host.ts`: by the time it is evaluated the global object is Node's,
// so the kernel lends it the browser's functions that it has kept.
import type { Kept } from "./hand-over.ts";

export const { host } = (globalThis as unknown as { $kept: Kept }).$kept;
