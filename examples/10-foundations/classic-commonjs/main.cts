console.log("begins");

setTimeout(() => console.log("timer"), 0);
process.nextTick(() => console.log("tick"));
queueMicrotask(() => console.log("microtask"));
void run();

console.log("ends");

async function run() {
  console.log("async function");
  await Promise.resolve();
  console.log("after await");
  process.nextTick(() => console.log("tick after await"));
}
