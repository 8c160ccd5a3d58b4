// Ends by itself when its parent lets go of the channel.
process.send?.("here");
process.on("message", () => {});
