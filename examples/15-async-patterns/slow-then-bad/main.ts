import { setTimeout as wait } from "node:timers/promises";

let begun = 0;

process.on("uncaughtException", (error, origin) => {
  console.log(`${origin}: ${error.message}`);
  performance.measure("soup, cut off", { start: begun });
  process.exit(1);
});

async function cookSoup() {
  begun = performance.now();
  await wait(120);
  performance.measure("soup", { start: begun });
}

async function burnToast() {
  const start = performance.now();
  await wait(40);
  performance.measure("toast", { start });
  throw new Error("the toast is burnt");
}

// #region together
try {
  await Promise.all([cookSoup(), burnToast()]);
} catch (error) {
  console.log(`Promise.all, caught: ${(error as Error).message}`);
}
// #endregion
await wait(120); // the soup is ready by now

// #region trap
const soup = cookSoup();
const toast = burnToast();
try {
  await soup; // the toast burns meanwhile
  await toast;
} catch (error) {
  console.log(`never printed: ${(error as Error).message}`);
}
// #endregion
