import { expect, test } from "vitest";
import { aDocument } from "../testing/a-document.ts";
import { aKept, aPlacement } from "../testing/routine-parts.ts";
import { aCheck } from "../testing/table-parts.ts";
import { anEnum } from "../testing/type-parts.ts";
import { canonical, renumber } from "./canonical.ts";
import { catalogOf } from "./catalog.ts";
import type { Document } from "./document.ts";

function names(document: Document, kind: "table" | "column" | "check" | "enum-value"): readonly string[] {
  return catalogOf(document)
    .all(kind)
    .map(({ name }) => name);
}

const document = aDocument(
  anEnum("mood", ["sad", "glad"]),
  { b: { z: "int4", a: "mood" }, a: { id: "int4 -> c.id" }, c: { id: "int4 pk" } },
  aCheck("b", "z > 1", { name: "late" }),
  aCheck("b", "z > 0", { name: "early" }),
  aKept("second", "REVOKE SELECT ON a FROM PUBLIC", { phase: "after all" }),
  aKept("first", "GRANT SELECT ON a TO PUBLIC", { phase: "after all" }),
  aKept("zeroth", "CREATE COLLATION x (locale = 'C')"),
  aPlacement("b", 1, 2),
);

test("tables and constraints are sorted by name, columns and values keep the order PostgreSQL gives them", () => {
  const sorted = canonical(document);
  expect(names(sorted, "table")).toEqual(["a", "b", "c"]);
  expect(names(sorted, "check")).toEqual(["early", "late"]);
  expect(names(sorted, "column")).toEqual(["id", "z", "a", "id"]);
  expect(names(sorted, "enum-value")).toEqual(["sad", "glad"]);
});

test("kept statements are sorted by phase only: their order within it can matter", () => {
  expect(
    catalogOf(canonical(document))
      .all("kept")
      .map(({ subject }) => subject),
  ).toEqual(["zeroth", "second", "first"]);
});

test("references and placements follow the new ids", () => {
  const catalog = catalogOf(canonical(document));
  const [a, b, c] = catalog.all("table");
  expect(catalog.foreignKeysOf(a?.id ?? "")[0]?.references).toBe(c?.id);
  expect(catalog.placementOf(b?.id ?? "")).toMatchObject({ id: b?.id, x: 1, y: 2 });
});

test("renumbering keeps the order in which a person put things", () => {
  expect(names(renumber(document), "table")).toEqual(["b", "a", "c"]);
  expect(renumber(document).schema.get("1")).toMatchObject({ kind: "namespace", name: "public" });
});
