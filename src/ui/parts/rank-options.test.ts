import { expect, test } from "vitest";
import { type ComboOption, rankOptions } from "./rank-options.ts";

const options: readonly ComboOption[] = [
  { value: "bigint", detail: "8 bytes", aliases: ["int8"] },
  { value: "interval", detail: "span of time" },
  { value: "integer", detail: "4 bytes", aliases: ["int4"] },
  { value: "timestamptz", detail: "moment" },
];

const found = (text: string) => rankOptions(options, text).map((option) => option.value);

test("an empty text keeps every option in order", () => {
  expect(found(" ")).toEqual(["bigint", "interval", "integer", "timestamptz"]);
});

test("what begins with the text comes before what is found by an alias or inside", () => {
  expect(found("int")).toEqual(["interval", "integer", "bigint"]);
});

test("an alias and a detail find their option", () => {
  expect(found("INT4")).toEqual(["integer"]);
  expect(found("moment")).toEqual(["timestamptz"]);
});

test("a text found nowhere leaves no option", () => {
  expect(found("zebra")).toEqual([]);
});
