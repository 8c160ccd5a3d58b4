import "#support/worker-globals.ts";
import { expect, test, vi } from "vitest";
import { host } from "../guest/host.ts";
import { Idling } from "../guest/idling.ts";
import { performanceBinding } from "./performance.ts";

const milestones = { NODE_PERFORMANCE_MILESTONE_TIME_ORIGIN: 0, NODE_PERFORMANCE_MILESTONE_TIME_ORIGIN_TIMESTAMP: 1 };

test("the instant that begin gives is the zero of now(), however late either is looked at", () => {
  const clock = vi.spyOn(host, "now");
  let reading = 100;
  // A thread that loses its core between any two readings.
  clock.mockImplementation(() => (reading += 50));
  const { binding, begin } = performanceBinding({
    constants: {},
    milestones,
    loop: { idling: new Idling(), queueEvent() {} },
  });
  const zero = begin();
  const now = (binding["now"] as () => number)();
  expect(zero + now).toBe(host.timeOrigin + reading);
  const reached = binding["milestones"] as Float64Array;
  expect(reached[0]).toBe(zero * 1e6);
  expect(reached[1]).toBe(zero * 1e3);
  clock.mockRestore();
});
