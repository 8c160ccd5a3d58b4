import { Pool } from "./pool.ts";
import { startServer } from "./server.ts";

const server = await startServer();
const file = new URL("./crunch.ts", import.meta.url);
const pool = new Pool(file, 2);
await Promise.all([pool.run("0"), pool.run("0")]); // it is warm

// #region main
const cities = ["Bergen", "Rome", "Marseille", "Oslo"];
const sums = await Promise.all(cities.map(report));
console.log(sums.join("\n"));

async function report(city: string) {
  const start = performance.now();
  const response = await fetch(`${server.origin}/${city}`);
  const text = await response.text();
  performance.measure(`fetch ${city}`, { start });

  return `${city}: ${await pool.run(text)}`;
}
// #endregion

await pool.close();
server.close();
