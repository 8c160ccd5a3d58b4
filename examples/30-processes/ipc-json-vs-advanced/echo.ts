process.on("message", (message: object) => process.send?.(message));
