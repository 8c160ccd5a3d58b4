import { cookDish } from "./cook-dish.ts";

const dishes = ["soup", "bread", "cake"];

// #region model
const served: string[] = [];
for (const dish of dishes) served.push(await cookDish(dish));
// #endregion

console.log(served.join("\n"));
