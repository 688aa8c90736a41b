import { expect, test } from "vitest";
import { emptyDocument } from "../core/document/document.ts";
import { between } from "../core/document/patch.ts";
import { aDocument } from "../core/testing/a-document.ts";
import { startHistory, takeStep, undo } from "../state/history.ts";
import { historyFrom, storedHistory } from "./stored-history.ts";

const tables = Object.fromEntries(
  Array.from({ length: 600 }, (_, at) => [`t${at}`, { id: "int8 pk", name: "text" }]),
);
const large = aDocument(tables);
const imported = takeStep(startHistory(emptyDocument()), {
  label: "Import",
  patch: between(emptyDocument(), large),
});
const renamed = takeStep(imported, {
  label: "Start over",
  patch: between(large, aDocument({ only: { id: "int8 pk" } })),
});

test("a history comes back from its pieces, with the steps taken and those taken back", () => {
  for (const history of [imported, renamed, undo(renamed), startHistory(emptyDocument())]) {
    const { stored, pieces } = storedHistory(history);
    expect(stored.pieces).toBe(pieces.length);
    expect(historyFrom(structuredClone(stored), structuredClone(pieces))).toEqual(history);
  }
});

test("no piece is large, and a record stands in them once", () => {
  const { pieces } = storedHistory(imported);
  const schema = pieces.flatMap((piece) => piece.schema);
  expect(Math.max(...pieces.map((piece) => piece.schema.length + piece.diagram.length))).toBe(800);
  expect(new Set(schema).size).toBe(schema.length);
  const back = historyFrom(storedHistory(imported).stored, pieces);
  expect(back.past[0]?.patch.schema.get("t5")?.after).toBe(back.document.schema.get("t5"));
});

test("a lost piece is told, not passed over", () => {
  const { stored, pieces } = storedHistory(imported);
  expect(() => historyFrom(stored, pieces.slice(1))).toThrow("A part of this design is missing");
});
