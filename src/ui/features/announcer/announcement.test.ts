import { expect, test } from "vitest";
import { catalogOf } from "../../../core/document/catalog.ts";
import { emptyDocument } from "../../../core/document/document.ts";
import { emptyPatch } from "../../../core/document/patch.ts";
import { withTables } from "../../../core/testing/a-table.ts";
import { redo, startHistory, takeStep, undo } from "../../../state/history.ts";
import { selectionWords, stepWords, toolWords } from "./announcement.ts";

test("a step is told once, and so is taking it back and doing it again", () => {
  const start = startHistory(emptyDocument());
  const done = takeStep(start, { label: "Add table", patch: emptyPatch });
  expect(stepWords(start, done)).toBe("Add table");
  expect(stepWords(done, undo(done))).toBe("Undone: Add table");
  expect(stepWords(undo(done), redo(undo(done)))).toBe("Done again: Add table");
  expect(stepWords(done, done)).toBeUndefined();
});

test("a table is told with its columns and relationships, a column with its type, several by their names", () => {
  const catalog = catalogOf(
    withTables(emptyDocument(), {
      customer: { id: "int8 pk", email: "text" },
      order: { id: "int8 pk", customer_id: "int8 -> customer.id" },
    }),
  );
  const [customer, order] = catalog.all("table");
  const [, email] = catalog.columnsOf(customer?.id ?? "");
  expect(selectionWords(catalog, [order?.id ?? ""])).toBe("Table order, 2 columns, 1 relationship");
  expect(selectionWords(catalog, [email?.id ?? ""])).toBe("Column email of customer, text, optional");
  expect(selectionWords(catalog, [customer?.id ?? "", order?.id ?? ""])).toBe(
    "2 objects selected: customer, order",
  );
  expect(selectionWords(catalog, [])).toBe("Nothing is selected");
});

test("a tool that places something tells its key, the one at rest tells nothing", () => {
  expect(toolWords("table")).toBe("Tool for tables. Enter places one in the middle of the view.");
  expect(toolWords("relation")).toContain("inspector");
  expect(toolWords("pointer")).toBeUndefined();
});
