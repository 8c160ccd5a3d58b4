import { setTimeout as wait } from "node:timers/promises";

const balances = { ann: 100, bob: 100 };

/** Pays out, where the account has as much as that. */
async function withdraw(
  account: keyof typeof balances,
  amount: number,
) {
  const start = performance.now();
  if (balances[account] >= amount) {
    await wait(200); // the bank pays
    balances[account] -= amount;
  }
  performance.measure(account, { start });
}

// Ann asks for 80, and then once more.
await withdraw("ann", 80);
await withdraw("ann", 80);
console.log(`Ann has ${balances.ann}.`);

// Bob does so in two tabs at once.
await Promise.all([withdraw("bob", 80), withdraw("bob", 80)]);
console.log(`Bob has ${balances.bob}.`);
