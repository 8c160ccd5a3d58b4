// #region queues
process.nextTick(() => console.log("tick"));
queueMicrotask(() => console.log("microtask"));
// #endregion
