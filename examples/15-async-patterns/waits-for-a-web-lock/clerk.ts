// #region ask
void navigator.locks.request("printer", () => {
  console.log("the clerk prints");
});
console.log("the clerk has asked");
// #endregion
