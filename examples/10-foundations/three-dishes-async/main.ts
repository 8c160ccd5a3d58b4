import { cookDish } from "./cook-dish.ts";

const dishes = ["soup", "bread", "cake"];

// #region model
const served = await Promise.all(dishes.map(cookDish));
// #endregion

console.log(served.join("\n"));
