import { cookDish } from "./cook-dish.ts";

const [, , dish = ""] = process.argv;
process.send?.(await cookDish(dish));
