import { expect, test } from "vitest";
import { nextPlace } from "./grid-cursor.ts";

const edges = { start: true, end: true };
const inside = { start: false, end: false };

test("up and down keep the cell and stop at the ends", () => {
  expect(nextPlace("ArrowDown", { row: 0, cell: "type" }, { rows: 2, caret: inside })).toEqual({
    row: 1,
    cell: "type",
  });
  expect(nextPlace("ArrowDown", { row: 1, cell: "type" }, { rows: 2, caret: inside })?.row).toBe(1);
  expect(nextPlace("ArrowUp", { row: 0, cell: "type" }, { rows: 2, caret: inside })?.row).toBe(0);
});

test("left and right leave a cell only at the edge of its text", () => {
  expect(nextPlace("ArrowRight", { row: 0, cell: "name" }, { rows: 1, caret: inside })).toBeUndefined();
  expect(nextPlace("ArrowRight", { row: 0, cell: "name" }, { rows: 1, caret: edges })?.cell).toBe("type");
  expect(nextPlace("ArrowLeft", { row: 0, cell: "details" }, { rows: 1, caret: edges })?.cell).toBe(
    "details",
  );
  expect(nextPlace("ArrowRight", { row: 0, cell: "null" }, { rows: 1, caret: edges })?.cell).toBe("null");
});
