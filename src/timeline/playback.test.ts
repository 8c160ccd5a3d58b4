import { expect, test } from "vitest";
import { nameSpeed, Playback, speeds, usualSpeed } from "./playback.ts";

const run = () => new Playback([{ at: 0 }, { at: 10 }, { at: 10 }, { at: 600 }], { from: 0, to: 620 });

test("it begins at the end, where all is seen", () => {
  expect(run()).toMatchObject({ at: 620, step: 3, atEnd: true, isPlaying: false });
});

test("steps go forward and back, also between those of one instant, and no further than the ends", () => {
  const playback = run();
  const seen = [2, 1, 0, -1, 1, 9].map((step) => {
    playback.seek(step);
    return [playback.step, playback.at];
  });
  expect(seen).toEqual([
    [2, 10],
    [1, 10],
    [0, 0],
    [0, 0],
    [1, 10],
    [3, 620],
  ]);
});

test("playing from the end begins anew, and ends at the end", () => {
  const playback = run();
  playback.setSpeed(1 / 2, 0);
  playback.play(1000);
  expect(playback).toMatchObject({ at: 0, step: 0, isPlaying: true });
  playback.tick(1030);
  expect(playback).toMatchObject({ at: 15, step: 2 });
  playback.setSpeed(1, 1030);
  playback.tick(1040);
  expect(playback.at).toBe(25);
  playback.pause();
  playback.tick(9000);
  expect(playback).toMatchObject({ at: 25, isPlaying: false });
  playback.play(9000);
  playback.tick(9010);
  expect(playback.at).toBe(35);
  playback.tick(99_999);
  expect(playback).toMatchObject({ at: 620, step: 3, atEnd: true, isPlaying: false });
});

test("a clock that is a little behind does not play backwards", () => {
  const playback = run();
  playback.play(1000);
  playback.tick(999);
  expect(playback).toMatchObject({ at: 0, step: 0 });
});

test("an instant stands for the last step before it", () => {
  const playback = run();
  playback.seekTime(599);
  expect(playback.step).toBe(2);
});

test("a run of no step can be played and seeked without harm", () => {
  const playback = new Playback([], { from: 0, to: 0 });
  playback.play(0);
  playback.tick(5);
  playback.seek(3);
  expect(playback).toMatchObject({ at: 0, isPlaying: false });
});

test("short runs are slowed until they can be followed, and long ones are not", () => {
  expect([12_000, 624, 40, 0.2].map(usualSpeed)).toEqual([1, 1 / 5, 1 / 100, 1 / 1000]);
  expect(speeds.map(nameSpeed)).toEqual([
    "10 × faster",
    "real time",
    "2 × slower",
    "5 × slower",
    "10 × slower",
    "50 × slower",
    "100 × slower",
    "1,000 × slower",
  ]);
});
