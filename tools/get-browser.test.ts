import { expect, test } from "vitest";
import { aptPrefix } from "./get-browser.ts";

const debian = {
  platform: "linux",
  release: 'NAME="Debian"\nID=debian\n',
  hasApt: true,
  isRoot: false,
  hasSudo: false,
};

test("root on Debian may install", () => {
  expect(aptPrefix({ ...debian, isRoot: true })).toEqual([]);
});

test("sudo without a password may install", () => {
  expect(aptPrefix({ ...debian, hasSudo: true })).toEqual(["sudo", "-n"]);
  expect(aptPrefix({ ...debian, release: "ID=mint\nID_LIKE=debian\n", hasSudo: true })).toEqual(["sudo", "-n"]);
});

test("nobody else may", () => {
  expect(aptPrefix(debian)).toBeNull();
  expect(aptPrefix({ ...debian, isRoot: true, platform: "darwin" })).toBeNull();
  expect(aptPrefix({ ...debian, isRoot: true, release: "ID=alpine\n" })).toBeNull();
  expect(aptPrefix({ ...debian, isRoot: true, hasApt: false })).toBeNull();
});
