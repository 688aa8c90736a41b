import { expect, test } from "vitest";
import { lengthMarks, meterPlace, verdictOn } from "./link-length.ts";

test("a link says what it passes, to the character", () => {
  expect(verdictOn(2000).words).toBe("Works everywhere");
  expect(verdictOn(2001).words).toMatch(/^Fits Slack/);
  expect(verdictOn(8001).words).toMatch(/too long for mail/);
  expect(verdictOn(32_001).fits).toBe(false);
});

test("each doubling takes the same room on the meter", () => {
  expect(lengthMarks.map(({ characters }) => Math.round(meterPlace(characters) * 60))).toEqual([
    20, 30, 40, 60,
  ]);
});

test("the meter never leaves its track", () => {
  expect(meterPlace(0)).toBeGreaterThan(0);
  expect(meterPlace(10_000_000)).toBe(1);
});
