import { expect, test } from "vitest";
import { clampSize, type SizedPanel, sizeFromKey } from "./splitter-size.ts";

const inspector: SizedPanel = { edge: "left", size: 288, min: 260, max: 480 };

test("an arrow moves the divider its own way", () => {
  expect(sizeFromKey({ key: "ArrowLeft", shiftKey: false }, inspector)).toBe(296);
  expect(sizeFromKey({ key: "ArrowRight", shiftKey: false }, inspector)).toBe(280);
  expect(sizeFromKey({ key: "ArrowRight", shiftKey: true }, { ...inspector, edge: "right" })).toBe(320);
  expect(sizeFromKey({ key: "ArrowUp", shiftKey: false }, { ...inspector, edge: "top" })).toBe(296);
});

test("a size stays within its limits", () => {
  expect(sizeFromKey({ key: "ArrowRight", shiftKey: true }, inspector)).toBe(260);
  expect(sizeFromKey({ key: "End", shiftKey: false }, inspector)).toBe(480);
  expect(clampSize(10.6, { min: 0, max: 100 })).toBe(11);
});

test("the least size wins over a smaller greatest size", () => {
  expect(clampSize(200, { min: 120, max: 90 })).toBe(120);
});

test("any other key leaves the size alone", () => {
  expect(sizeFromKey({ key: "a", shiftKey: false }, inspector)).toBeUndefined();
});
