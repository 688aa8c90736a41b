import { expect, test } from "vitest";
import { naturalOrder } from "./natural-order.ts";

test("numbers inside names count by value", () => {
  expect(["t10", "t2", "t1_b", "t1"].toSorted(naturalOrder)).toEqual(["t1", "t1_b", "t2", "t10"]);
});

test("letters order by code point, the same for everybody", () => {
  expect(["b", "ä", "a", "B"].toSorted(naturalOrder)).toEqual(["B", "a", "b", "ä"]);
});
