const [, , kind] = process.argv;

if (kind === "stubborn") {
  process.on("SIGTERM", () => process.send?.("I heard SIGTERM"));
}
process.send?.("ready");
setInterval(() => {}, 1000); // alive until it is ended
