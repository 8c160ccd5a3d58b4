import { findBudget, findCity, findHotel } from "./desk.ts";
import { findTrain, findWeather, rounds } from "./desk.ts";

// #region plan
export async function planTrip(traveller: string) {
  const city = await findCity(traveller);
  const train = await findTrain(city);
  const weather = await findWeather(city);
  const budget = await findBudget(traveller);
  const hotel = await findHotel(city, budget);
  return [train, hotel, weather].join(", ");
}
// #endregion

console.log(await planTrip("Ada"));
console.log(`rounds: ${rounds}`);
