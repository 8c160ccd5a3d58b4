// The same in TypeScript.
process.on("message", (message: unknown) => process.send?.(message));
process.send?.("ready");
