import { findBudget, findCity, findHotel } from "./desk.ts";
import { findTrain, findWeather, rounds } from "./desk.ts";

// #region plan
export async function planTrip(traveller: string) {
  const [city, budget] = await Promise.all([
    findCity(traveller),
    findBudget(traveller),
  ]);
  const answers = await Promise.all([
    findTrain(city),
    findHotel(city, budget),
    findWeather(city),
  ]);
  return answers.join(", ");
}
// #endregion

console.log(await planTrip("Ada"));
console.log(`rounds: ${rounds}`);
