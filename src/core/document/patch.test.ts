import { expect, test } from "vitest";
import { aDocument } from "../testing/a-document.ts";
import { aPlacement } from "../testing/routine-parts.ts";
import { withRecords } from "../testing/with-records.ts";
import { catalogOf } from "./catalog.ts";
import { apply, between, compose, emptyPatch, isEmptyPatch } from "./patch.ts";

const before = aDocument({ a: { id: "int4", name: "text" } });
const renamed = withRecords(before, { ...catalogOf(before).get("column", "a.name"), name: "title" });

test("a rename is one edit of one record", () => {
  const patch = between(before, renamed);
  expect([...patch.schema.keys()]).toEqual(["a.name"]);
  expect(patch.schema.get("a.name")).toMatchObject({ before: { name: "name" }, after: { name: "title" } });
});

test("a record of equal content is no edit, even if it was made anew", () => {
  expect(isEmptyPatch(between(before, aDocument({ a: { id: "int4", name: "text" } })))).toBe(true);
});

test("what a patch leaves alone keeps its identity", () => {
  const after = apply(before, between(before, renamed));
  expect(after.schema.get("a.id")).toBe(before.schema.get("a.id"));
  expect(after.diagram).toBe(before.diagram);
  expect(apply(before, emptyPatch).schema).toBe(before.schema);
});

test("an edit and its opposite compose to nothing, a record made and removed too", () => {
  const [there, back] = [between(before, renamed), between(renamed, before)];
  expect(isEmptyPatch(compose(there, back))).toBe(true);
  const placed = aDocument(() => before, aPlacement("a", 1, 1));
  expect(isEmptyPatch(compose(between(before, placed), between(placed, before)))).toBe(true);
});

test("two edits of one record compose to one from the first state to the last", () => {
  const again = withRecords(before, { ...catalogOf(before).get("column", "a.name"), name: "label" });
  const composed = compose(between(before, renamed), between(renamed, again));
  expect(composed.schema.get("a.name")).toMatchObject({ before: { name: "name" }, after: { name: "label" } });
});
