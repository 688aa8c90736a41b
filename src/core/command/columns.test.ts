import { expect, test } from "vitest";
import type { Catalog } from "../document/catalog.ts";
import { idOf } from "../document/id.ts";
import { typeLabel } from "../postgres/type-label.ts";
import { aDocument } from "../testing/a-document.ts";
import { after, refusalOf } from "../testing/run-on.ts";
import { anIndex } from "../testing/table-parts.ts";
import { anEnum, aSequence } from "../testing/type-parts.ts";

const document = aDocument(anEnum("mood", ["ok"]), {
  parent: { id: "int8 pk", code: "text" },
  t: { id: "int8 pk", parent_id: "int8 -> parent.id", note: "text" },
});

const names = (catalog: Catalog, tableId: string) => catalog.columnsOf(tableId).map(({ name }) => name);

test("a column comes where it is asked for, under a name that is free", () => {
  expect(names(after(document, "add-column", { tableId: "t", after: "t.id" }), "t")).toEqual([
    "id",
    "column_1",
    "parent_id",
    "note",
  ]);
  expect(names(after(document, "add-column", { tableId: "t", name: "first", after: null }), "t")).toEqual([
    "first",
    "id",
    "parent_id",
    "note",
  ]);
  expect(names(after(document, "move-column", { columnId: "t.note", after: null }), "t")).toEqual([
    "note",
    "id",
    "parent_id",
  ]);
});

test("a type is read as SQL", () => {
  const typed = (type: string) => {
    const catalog = after(document, "change-column-type", { columnId: "t.note", type });
    return typeLabel(catalog, catalog.get("column", "t.note").type);
  };
  expect(["numeric(10,2)[]", "MOOD", "timestamp(3) with time zone", "varchar(5)"].map(typed)).toEqual([
    "numeric(10,2)[]",
    "mood",
    "timestamptz(3)",
    "varchar(5)",
  ]);
  expect(refusalOf(document, "change-column-type", { columnId: "t.note", type: "moood" })).toBe(
    "There is no type moood. Add an enum or a domain of this name, or the extension that brings it.",
  );
});

test("a type that a foreign key or identity cannot have is refused", () => {
  expect(refusalOf(document, "change-column-type", { columnId: "parent.id", type: "uuid" })).toBe(
    "The foreign key public.t.t_parent_id_fkey compares id with public.t.parent_id, which is bigint. Remove it first.",
  );
  const numbered = after(document, "set-column-identity", {
    columnId: "t.id",
    identity: { when: "always" },
  }).document;
  expect(refusalOf(numbered, "change-column-type", { columnId: "t.id", type: "text" })).toBe(
    "id is an identity column, which is smallint, integer or bigint.",
  );
});

test("one thing says a column's value", () => {
  const numbered = after(document, "set-column-identity", {
    columnId: "t.id",
    identity: { when: "always" },
  }).document;
  expect(refusalOf(numbered, "set-column-default", { columnId: "t.id", default: "1" })).toBe(
    "id is an identity column. Remove the identity first.",
  );
  expect(refusalOf(document, "set-column-default", { columnId: "t.note", default: "parent_id + 1" })).toBe(
    "A default cannot read parent_id or another column. Make the column generated instead.",
  );
  expect(
    refusalOf(document, "set-column-generated", {
      columnId: "t.note",
      generated: { expression: "lower(note)" },
    }),
  ).toBe("note cannot be made from itself.");
});

test("an identity takes the place of a serial's sequence", () => {
  const serial = after(document, "add-column", { tableId: "parent", name: "number", type: "serial" });
  expect(serial.all("sequence").map(({ name }) => name)).toEqual(["parent_number_seq"]);
  const columnId = serial.columnNamed("parent", "number")?.id ?? "";
  const catalog = after(serial.document, "set-column-identity", {
    columnId,
    identity: { when: "by default" },
  });
  expect(catalog.all("sequence")).toEqual([]);
  expect(catalog.get("column", columnId)).toMatchObject({
    default: null,
    notNull: true,
    identity: { when: "by default" },
  });
});

test("a column of the primary key cannot be null", () => {
  expect(refusalOf(document, "set-column-nullability", { columnId: "t.id", notNull: false })).toBe(
    "id is in the primary key, so it cannot be null.",
  );
});

test("a primary key makes its columns not null and keeps its name", () => {
  const catalog = after(document, "set-primary-key", { tableId: "t", columnIds: ["t.note", "t.id"] });
  expect(catalog.primaryKeyOf("t")).toMatchObject({ name: "t_pkey", columns: ["t.note", "t.id"] });
  expect(catalog.get("column", "t.note").notNull).toBe(true);
  expect(
    after(document, "set-primary-key", { tableId: "t", columnIds: [] }).primaryKeyOf("t"),
  ).toBeUndefined();
});

test("partitions follow their parent and cannot change on their own", () => {
  const divided = aDocument(
    {
      log: { id: "int8 not null", at: "date not null" },
      log_1: { id: "int8 not null", at: "date not null" },
    },
    (made) => {
      const schema = new Map(made.schema);
      const parent = schema.get("log");
      const child = schema.get("log_1");
      if (parent?.kind !== "table" || child?.kind !== "table") return made;
      const key = {
        of: { kind: "column" as const, column: idOf("column", "log.at") },
        collation: null,
        operatorClass: null,
      };
      schema.set("log", { ...parent, partitionBy: { strategy: "range", keys: [key] } });
      schema.set("log_1", { ...child, partitionOf: { parent: parent.id, bound: "DEFAULT" } });
      return { ...made, schema };
    },
  );
  expect(names(after(divided, "rename-column", { columnId: "log.id", name: "number" }), "log_1")).toEqual([
    "number",
    "at",
  ]);
  expect(names(after(divided, "add-column", { tableId: "log", name: "extra" }), "log_1")).toEqual([
    "id",
    "at",
    "extra",
  ]);
  expect(names(after(divided, "duplicate-columns", { columnIds: ["log.id"] }), "log_1")).toEqual([
    "id",
    "id_copy",
    "at",
  ]);
  expect(refusalOf(divided, "duplicate-columns", { columnIds: ["log_1.id"] })).toBe(
    "public.log_1.id comes from public.log. Change it there, and it changes here.",
  );
  expect(names(after(divided, "remove-columns", { columnIds: ["log.id"] }), "log_1")).toEqual(["at"]);
  expect(refusalOf(divided, "rename-column", { columnId: "log_1.id", name: "x" })).toBe(
    "public.log_1.id comes from public.log. Change it there, and it changes here.",
  );
  expect(refusalOf(divided, "remove-columns", { columnIds: ["log.at"] })).toBe(
    "public.log is divided by this column. Remove the table instead.",
  );
  expect(refusalOf(divided, "set-primary-key", { tableId: "log", columnIds: ["log.id"] })).toBe(
    "A key of public.log must include at, by which it is divided.",
  );
  expect(after(divided, "remove-tables", { tableIds: ["log"] }).all("table")).toEqual([]);
});

test("copies of tables refer to each other, under names of their own", () => {
  const start = aDocument(
    { a: { id: "int8 pk" }, b: { id: "int8 pk", a_id: "int8 -> a.id" } },
    anIndex("b", ["a_id"]),
  );
  const catalog = after(start, "duplicate-tables", { tableIds: ["a", "b"] });
  const [, , copyOfA, copyOfB] = catalog.all("table");
  expect([copyOfA?.name, copyOfB?.name]).toEqual(["a_copy", "b_copy"]);
  const key = catalog.foreignKeysOf(copyOfB?.id ?? "")[0];
  expect([key?.name, key?.references]).toEqual(["b_copy_a_id_fkey", copyOfA?.id]);
  expect(catalog.indexesOf(copyOfB?.id ?? "").map(({ name }) => name)).toEqual(["b_copy_a_id_idx"]);
});

test("a copied column stands behind its original with all but what a table has once", () => {
  const start = aDocument({ n: { id: "int8 pk", price: "int4 not null", id_copy: "text" } });
  const numbered = after(start, "set-column-identity", { columnId: "n.id", identity: { when: "always" } });
  const once = after(numbered.document, "duplicate-columns", { columnIds: ["n.price", "n.id"] });
  expect(names(once, "n")).toEqual(["id", "id_copy_2", "price", "price_copy", "id_copy"]);
  const copy = once.columnNamed("n", "price_copy");
  expect(copy && { ...copy, id: "n.price", name: "price" }).toEqual(once.get("column", "n.price"));
  expect(once.columnNamed("n", "id_copy_2")?.identity).toBeNull();
});

test("a copied column is not counted by the sequence of its original", () => {
  const start = aDocument(
    { n: { number: "int4 not null" } },
    aSequence("n_number_seq", { ownedBy: idOf("column", "n.number") }),
  );
  const counted = after(start, "set-column-default", {
    columnId: "n.number",
    default: "nextval('public.n_number_seq'::regclass)",
  });
  const copied = after(counted.document, "duplicate-columns", { columnIds: ["n.number"] });
  expect(copied.columnNamed("n", "number_copy")).toMatchObject({ default: null, notNull: true });
});

test("a merged design keeps both, and says what clashes", () => {
  const other = aDocument({ x: { id: "int8 pk" }, "shop.t": { id: "int8 pk" } });
  const catalog = after(document, "merge-document", { document: other });
  expect(catalog.all("table").map(({ id }) => catalog.pathOf(id))).toEqual([
    "public.parent",
    "public.t",
    "public.x",
    "shop.t",
  ]);
  expect(refusalOf(document, "merge-document", { document: aDocument({ t: { id: "int8 pk" } }) })).toBe(
    "The design already has public.t, public.t.t_pkey. Rename one of each first.",
  );
});

test("an index gets the name PostgreSQL would give it", () => {
  const named = (keys: Parameters<typeof after<"add-index">>[2]["keys"]) =>
    after(document, "add-index", { tableId: "t", keys })
      .indexesOf("t")
      .map(({ name }) => name);
  expect(named([{ columnId: "t.note" }, { columnId: "t.id" }])).toEqual(["t_note_id_idx"]);
  expect(named([{ expression: "lower(note)" }])).toEqual(["t_lower_idx"]);
  expect(named([{ expression: "id + 1" }])).toEqual(["t_expr_idx"]);
});
