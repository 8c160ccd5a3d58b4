import "#support/worker-globals.ts";
import { expect, test, vi } from "vitest";
import { host } from "../guest/host.ts";
import { performanceBinding } from "./performance.ts";

const constants = { NODE_PERFORMANCE_MILESTONE_TIME_ORIGIN: 0, NODE_PERFORMANCE_MILESTONE_TIME_ORIGIN_TIMESTAMP: 1 };

test("the instant that begin gives is the zero of now(), however late either is looked at", () => {
  const clock = vi.spyOn(host, "now");
  let reading = 100;
  // A thread that loses its core between any two readings.
  clock.mockImplementation(() => (reading += 50));
  const { binding, begin } = performanceBinding(constants);
  const zero = begin();
  const now = (binding["now"] as () => number)();
  expect(zero + now).toBe(host.timeOrigin + reading);
  const milestones = binding["milestones"] as Float64Array;
  expect(milestones[0]).toBe((zero - host.timeOrigin) * 1e6);
  expect(milestones[1]).toBe(zero * 1e3);
  clock.mockRestore();
});
