// Sends back what it gets. It is no TypeScript: taking types out would be a part of its start.
process.on("message", (message) => process.send?.(message));
process.send?.("ready");
