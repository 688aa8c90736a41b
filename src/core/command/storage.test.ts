import { expect, test } from "vitest";
import { catalogOf } from "../document/catalog.ts";
import { printScript } from "../sql/print/print-script.ts";
import { aDocument } from "../testing/a-document.ts";
import { after, refusalOf } from "../testing/run-on.ts";
import { anIndex } from "../testing/table-parts.ts";

const plain = aDocument({ event: { id: "int8", at: "date pk", kind: "text" } });
const indexed = aDocument(
  { event: { id: "int8", at: "date" } },
  anIndex("event", ["id"]),
  anIndex("event", ["at"]),
);
const divided = after(plain, "set-partitioning", {
  tableId: "event",
  partitionBy: { strategy: "range", keys: [{ columnId: "event.at" }] },
}).document;
test("a partition has the columns of its parent, and a key attached to its parent's", () => {
  const catalog = after(divided, "add-partition", {
    tableId: "event",
    name: "event_2026",
    bound: "FROM ('2026-01-01') TO ('2027-01-01')",
  });
  const [part] = catalog.partitionsOf("event");
  expect(catalog.columnsOf(part?.id ?? "").map(({ name }) => name)).toEqual(["id", "at", "kind"]);
  expect(part?.partitionOf?.bound).toBe("FOR VALUES FROM ('2026-01-01') TO ('2027-01-01')");
  expect(catalog.primaryKeyOf(part?.id ?? "")).toMatchObject({
    name: "event_2026_pkey",
    partOf: catalog.primaryKeyOf("event")?.id,
  });
  expect(printScript(catalog)).toContain("FOR VALUES FROM ('2026-01-01') TO ('2027-01-01')");
});

test("a bound has the form of the strategy, and holds nothing twice", () => {
  const withRest = after(divided, "add-partition", { tableId: "event", name: "rest", bound: "default" });
  const again = { tableId: "event", name: "rest_2", bound: "DEFAULT" };
  expect(refusalOf(withRest.document, "add-partition", again)).toMatch(/public.rest holds these rows/);
  const list = { tableId: "event", name: "x", bound: "IN ('a')" };
  expect(refusalOf(divided, "add-partition", list)).toMatch(/divided by range holds, for example/);
  const inList = { tableId: withRest.partitionsOf("event")[0]?.id ?? "", bound: "IN (1)" };
  expect(refusalOf(withRest.document, "change-partition", inList)).toMatch(/divided by range/);
});

test("what a table is divided by is in its keys, and stays while it has partitions", () => {
  const byKind = {
    tableId: "event",
    partitionBy: { strategy: "list" as const, keys: [{ columnId: "event.kind" }] },
  };
  expect(refusalOf(divided, "set-partitioning", byKind)).toMatch(/must include kind/);
  const parted = after(divided, "add-partition", { tableId: "event", name: "rest", bound: "DEFAULT" });
  expect(refusalOf(parted.document, "set-partitioning", byKind)).toMatch(/has partitions/);
  const byHash = {
    tableId: "event",
    partitionBy: { strategy: "hash" as const, keys: [{ columnId: "event.at" }] },
  };
  expect(after(divided, "set-partitioning", byHash).get("table", "event").partitionBy?.strategy).toBe("hash");
});

test("storage parameters are set once each, and whole", () => {
  const fill = { name: "fillfactor", value: "70" };
  const catalog = after(plain, "change-table", { tableId: "event", parameters: [fill], unlogged: true });
  expect(printScript(catalog)).toMatch(/CREATE UNLOGGED TABLE[\s\S]*WITH \(fillfactor ?= ?70\)/);
  const twice = { tableId: "event", parameters: [fill, fill] };
  expect(refusalOf(plain, "change-table", twice)).toBe("fillfactor is set twice.");
  const open = { tableId: "event", parameters: [{ name: "x", value: "'" }] };
  expect(refusalOf(plain, "change-table", open)).toMatch(/not closed/);
  expect(refusalOf(plain, "change-table", { tableId: "event", expectedRows: 1.5 })).toMatch(/whole number/);
});

test("only one index of a table is its order", () => {
  const catalog = catalogOf(indexed);
  const [first, second] = catalog.indexesOf("event").map(({ id }) => String(id));
  const once = after(indexed, "change-index", { indexId: first ?? "", clustered: true });
  const then = after(once.document, "change-index", { indexId: second ?? "", clustered: true });
  expect(then.indexesOf("event").map(({ clustered }) => clustered)).toEqual([false, true]);
});
