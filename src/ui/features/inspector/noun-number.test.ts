import { expect, test } from "vitest";
import { nounForMany, nounForOne } from "./noun-number.ts";

test("plural names give their singular, singular names stay", () => {
  expect(["orders", "categories", "boxes", "address", "status", "film_actors"].map(nounForOne)).toEqual([
    "order",
    "category",
    "box",
    "address",
    "status",
    "film_actor",
  ]);
});

test("singular names give their plural, plural names stay", () => {
  expect(["rental", "category", "address", "orders", "batch", "day"].map(nounForMany)).toEqual([
    "rentals",
    "categories",
    "addresses",
    "orders",
    "batches",
    "days",
  ]);
});
