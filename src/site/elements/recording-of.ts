import type { Recording } from "#program/transcript.ts";
import type { ExampleData } from "./example-data.ts";

/**
 * recordingOf gives the recorded run of an example. A page shows it and does not carry its events: `data-whole` of the
 * example's element is where they are fetched. A program of the reader's own has none.
 */
export async function recordingOf(element: HTMLElement, data: ExampleData): Promise<Recording | undefined> {
  const address = element.dataset["whole"];
  if (data.recording !== undefined || address === undefined) return data.recording;
  return (await fetchExample(address)).recording;
}

/** fetchExample fetches the data of an example. */
export async function fetchExample(address: string): Promise<ExampleData> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`Expected the data of an example at ${address}, but the answer is ${answer.status}.`);
  // The file and this script are built together, so what is there has this shape.
  return (await answer.json()) as ExampleData;
}
