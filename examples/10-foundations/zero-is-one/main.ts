// #region timers
setTimeout(() => console.log("1 ms"), 1);
setTimeout(() => console.log("0 ms"), 0);
// #endregion
