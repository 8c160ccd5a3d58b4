import { setTimeout as wait } from "node:timers/promises";

/** How many rounds of questions the desk has answered. */
export let rounds = 0;

/** How many questions it was asked. */
export let questions = 0;

let round: Promise<void> | undefined;

export const findCity = (traveller: string) =>
  ask("city", traveller === "Ada" ? "Turin" : "Porto");

export const findBudget = (traveller: string) =>
  ask("budget", traveller === "Ada" ? 300 : 200);

export const findTrain = (city: string) =>
  ask("train", `train to ${city}`);

export const findWeather = (city: string) =>
  ask("weather", city === "Turin" ? "sun" : "rain");

export const findHotel = (city: string, budget: number) =>
  ask("hotel", `hotel in ${city} below ${budget}`);

/** What is asked while a round is under way is answered with it. */
async function ask<Answer>(question: string, answer: Answer) {
  const start = performance.now();
  questions += 1;
  round ??= nextRound();
  await round;
  performance.measure(question, { start });
  return answer;
}

async function nextRound() {
  rounds += 1;
  await wait(40);
  round = undefined;
}
