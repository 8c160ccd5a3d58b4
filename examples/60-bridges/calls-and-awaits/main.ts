let log: string[] = [];

async function work() {
  log.push("begun");
}

// #region call
const later = () => work(); // nothing has begun
log.push("made");
await later();
console.log(`a call: ${log.join(" ")}`);
// #endregion

function nothing() {} // no promise: there is nothing to await

// #region straight
async function straightOn(name: string) {
  log.push(`${name}a`);
  nothing();
  log.push(`${name}b`);
}
// #endregion

// #region turns
async function inTurn(name: string) {
  log.push(`${name}a`);
  await null;
  log.push(`${name}b`);
}
// #endregion

log = [];
await Promise.all([straightOn("1"), straightOn("2")]);
console.log(`straight on: ${log.join(" ")}`);

log = [];
await Promise.all([inTurn("1"), inTurn("2")]);
console.log(`in turn: ${log.join(" ")}`);
