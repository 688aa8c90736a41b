import { expect, test } from "vitest";
import { plainOptions } from "./plain-options.ts";

test("quotes of SQL are no part of an option's value", () => {
  const options = ["'it''s here'", "bare", "''"].map((value) => ({ name: "x", value }));
  expect(plainOptions(options).map(({ value }) => value)).toEqual(["it's here", "bare", ""]);
});
