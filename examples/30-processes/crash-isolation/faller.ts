// #region fall
const falls = process.argv[2];
if (falls === "throws") throw new Error("Out of flour");
if (falls === "exits") process.exit(3);
if (falls === "is killed") process.kill(process.pid, "SIGKILL");
// #endregion
