import { expect, test } from "vitest";
import { idOf } from "../document/id.ts";
import { aDocument } from "../testing/a-document.ts";
import { aTrigger, aView } from "../testing/routine-parts.ts";
import { after, refusalOf } from "../testing/run-on.ts";

const tree = "SELECT id FROM t UNION SELECT below.id FROM below JOIN t ON t.id = below.id";
const document = aDocument(
  { t: { id: "int8 pk" } },
  aView("named", "SELECT id FROM t", { columnNames: ["id"], uses: [idOf("table", "t")] }),
  aView("below", "SELECT id FROM t", { columnNames: ["id"], recursive: true, uses: [idOf("table", "t")] }),
  aView("checked", "SELECT id FROM t", { checkOption: "local" }),
  aView("watched", "SELECT id FROM t"),
  aTrigger("watched", "instead", { calls: "f", timing: "instead of" }),
  aView("set", "SELECT id FROM t", { options: [{ name: "security_barrier", value: "true" }] }),
  aView("stored", "SELECT id FROM t", { materialized: true, withoutRows: true, tablespace: "fast" }),
);
const refused = (viewId: string, changes: object) =>
  refusalOf(document, "change-view", { viewId, ...changes });

test("a view of another kind keeps nothing that PostgreSQL refuses for it", () => {
  const materialized = after(document, "change-view", { viewId: "checked", materialized: true });
  expect(materialized.get("view", "checked").checkOption).toBe("none");
  const plain = after(document, "change-view", { viewId: "stored", materialized: false });
  expect(plain.get("view", "stored")).toMatchObject({ withoutRows: false, tablespace: null });
});

test("what a person has to take out first is said", () => {
  expect(refused("watched", { materialized: true })).toBe(
    "A materialized view has no triggers and no rules. Remove those of watched first.",
  );
  expect(refused("set", { materialized: true })).toBe(
    "Plain and materialized views have other options. Remove those of set first.",
  );
});

test("a recursive view reads itself by its own name, and says what its columns are called", () => {
  const changed = after(document, "change-view", { viewId: "below", query: tree });
  expect(changed.get("view", "below").uses).toEqual(["t"]);
  expect(refused("watched", { recursive: true })).toBe(
    "A recursive view says what its columns are called. Name those of watched first.",
  );
  const named = after(document, "change-view", { viewId: "named", recursive: true });
  expect(named.get("view", "named").recursive).toBe(true);
});

test("a recursive view is neither materialized nor written through with a check, and is plain again by choice", () => {
  expect(refused("below", { materialized: true })).toBe(
    "A recursive view is read anew each time. Write WITH RECURSIVE into the query of below.",
  );
  expect(refused("below", { checkOption: "local" })).toBe(
    "Rows written through a recursive view are not checked.",
  );
  const recursive = after(document, "change-view", { viewId: "below", query: tree }).document;
  expect(refusalOf(recursive, "change-view", { viewId: "below", recursive: false })).toBe(
    "below cannot read itself.",
  );
});

test("a recursive view that is renamed goes on reading itself", () => {
  const recursive = after(document, "change-view", { viewId: "below", query: tree }).document;
  const renamed = after(recursive, "change-view", { viewId: "below", name: "under" });
  expect(renamed.get("view", "below").query).toBe(
    "SELECT id FROM t UNION SELECT under.id FROM under JOIN t ON t.id = under.id",
  );
});
