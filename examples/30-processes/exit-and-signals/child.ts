const [, , way] = process.argv;

// #region child
if (way === "exit") process.exit(3);
if (way === "throw") throw new Error("I give up");
if (way === "wait") waitForMessages();
if (way === "tidy up") {
  process.once("SIGTERM", () => process.disconnect?.());
  waitForMessages();
}

function waitForMessages() {
  process.on("message", () => {}); // a listener keeps it alive
  process.send?.("You may send SIGTERM now");
}
// #endregion
