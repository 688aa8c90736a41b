import { expect, test } from "vitest";
import type { InlineEdit } from "./canvas-state.ts";
import { fieldAcross, fieldBeside } from "./inline-fields.ts";

const rows = [{ columnId: "id" }, { columnId: "email" }];

function field(kind: InlineEdit["kind"], recordId = "t"): InlineEdit {
  return { kind, tableId: "t", recordId };
}

test("Tab goes from the name through names and types to a new column, and no further", () => {
  const seen: string[] = [];
  let at: InlineEdit | undefined = field("table");
  while (at) {
    seen.push(`${at.kind} ${at.recordId}`);
    at = fieldBeside(rows, at, 1);
  }
  expect(seen).toEqual(["table t", "column id", "type id", "column email", "type email", "new t"]);
  expect(fieldBeside(rows, field("table"), -1)).toBeUndefined();
  expect(fieldBeside(rows, field("new"), -1)).toEqual(field("type", "email"));
});

test("arrows stay in names or in types", () => {
  expect(fieldAcross(rows, field("type", "id"), 1)).toEqual(field("type", "email"));
  expect(fieldAcross(rows, field("type", "email"), 1)).toEqual(field("new"));
  expect(fieldAcross(rows, field("new"), -1)).toEqual(field("column", "email"));
  expect(fieldAcross(rows, field("column", "id"), -1)).toEqual(field("table"));
  expect(fieldAcross(rows, field("new"), 1)).toBeUndefined();
});

test("a card without rows leads from its name to a new column", () => {
  expect(fieldBeside([], field("table"), 1)).toEqual(field("new"));
  expect(fieldAcross([], field("table"), 1)).toEqual(field("new"));
});
