import { expect, test } from "vitest";
import { suggestPassphrase } from "./suggest-passphrase.ts";

test("a passphrase can be said aloud, and another one comes each time", () => {
  const many = Array.from({ length: 50 }, () => suggestPassphrase());
  expect(
    many.filter((one) => !/^(?:[bdfgklmnprstvz][aeiou]){2}(?:-(?:[bdfgklmnprstvz][aeiou]){2}){4}$/.test(one)),
  ).toEqual([]);
  expect(new Set(many).size).toBe(50);
});
