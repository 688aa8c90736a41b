import { expect, test } from "vitest";
import { nearestName } from "./nearest-name.ts";

const known = ["price", "amount", "currency", "created_at"];

test("a slip of the keyboard leads to the name that was meant", () => {
  expect(nearestName("pirce", known)).toBe("price");
  expect(nearestName("amout", known)).toBe("amount");
  expect(nearestName("createdat", known)).toBe("created_at");
  expect(nearestName("PRICE", known)).toBe("price");
});

test("another word leads nowhere", () => {
  expect(nearestName("colour", known)).toBeUndefined();
  expect(nearestName("x", known)).toBeUndefined();
});
