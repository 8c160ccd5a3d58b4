import type { Page } from "playwright-core";

/** What the browser itself takes for what the engine is built on, by what it is: microseconds. */
export type Floors = Readonly<Record<string, number>>;

/** Runs in a Web Worker: a chain of background tasks, or one end of a conversation. */
const script = `
const background = { priority: "background" };
const round = 2000;
onmessage = ({ data: { asks, hops }, ports: [port] }) => {
  if (port === undefined) {
    const began = performance.now();
    let left = round;
    const step = () => (left -= 1) > 0 ? scheduler.postTask(step, background) : postMessage(performance.now() - began);
    scheduler.postTask(step, background);
    return;
  }
  let count = 0;
  let began = 0;
  const take = () => {
    count += 1;
    if (count === 200) began = performance.now();
    if (asks && count === 200 + round) postMessage(performance.now() - began);
    else port.postMessage(null);
  };
  port.onmessage = hops ? () => scheduler.postTask(take, background) : take;
  if (asks) port.postMessage(null);
};`;

/**
 * browserFloors measures, in an empty Web Worker, what no engine in this browser can go below: a task of background
 * priority, which every timer and immediate is one of; and a round trip between two, without and with such a task at each end.
 */
export function browserFloors(page: Page): Promise<Floors> {
  return page.evaluate(async (text) => {
    const address = URL.createObjectURL(new Blob([text], { type: "text/javascript" }));
    const time = (...all: readonly Worker[]): Promise<number> =>
      new Promise((resolve) => {
        const [first] = all;
        if (first === undefined) return;
        first.onmessage = ({ data }: MessageEvent<number>) => {
          for (const one of all) one.terminate();
          resolve((data / 2000) * 1000);
        };
      });
    const talk = (hops: boolean): Promise<number> => {
      const { port1, port2 } = new MessageChannel();
      const [asking, other] = [new Worker(address), new Worker(address)];
      const timed = time(asking, other);
      other.postMessage({ asks: false, hops }, [port2]);
      asking.postMessage({ asks: true, hops }, [port1]);
      return timed;
    };
    const alone = new Worker(address);
    const chain = time(alone);
    alone.postMessage({});
    return {
      "a background task": await chain,
      "a message there and back": await talk(false),
      "the same with a task at each end": await talk(true),
    };
  }, script);
}
