let log: string[] = [];

function step(name: string) {
  const start = performance.now();
  while (performance.now() - start < 10); // something to do
  performance.measure(name, { start });
  log.push(name);
}

// #region call
const later = async () => step("begun");
log.push("made"); // nothing has begun
await later();
console.log(`a call: ${log.join(" ")}`);
// #endregion

function noop() {} // no promise, so nothing to await

// #region straight
async function straightOn(name: string) {
  step(`${name}a`);
  noop();
  step(`${name}b`);
}
// #endregion

// #region turns
async function inTurn(name: string) {
  step(`${name}a`);
  await Promise.resolve();
  step(`${name}b`);
}
// #endregion

log = [];
await Promise.all([straightOn("1"), straightOn("2")]);
console.log(`straight on: ${log.join(" ")}`);

log = [];
await Promise.all([inTurn("1"), inTurn("2")]);
console.log(`in turn: ${log.join(" ")}`);
