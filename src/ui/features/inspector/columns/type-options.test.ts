import { expect, test } from "vitest";
import { catalogOf } from "../../../../core/document/catalog.ts";
import { aDocument } from "../../../../core/testing/a-document.ts";
import { aDomain, anEnum } from "../../../../core/testing/type-parts.ts";
import { typeOptions } from "./type-options.ts";

const options = typeOptions(catalogOf(aDocument(anEnum("mood", ["sad"]), aDomain("sales.price", "numeric"))));
const values = options.map((option) => option.value);

test("common types come first, then the design's own with their namespace, then the rest", () => {
  const places = ["integer", "mood", "sales.price", "money"].map((value) => values.indexOf(value));
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(places).not.toContain(-1);
});

test("pseudo-types are not offered, and no type is offered twice", () => {
  expect(values).not.toContain("trigger");
  expect(values).not.toContain("anyelement");
  expect(new Set(values).size).toBe(values.length);
});
