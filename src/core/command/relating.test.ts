import { expect, test } from "vitest";
import { type Catalog, catalogOf } from "../document/catalog.ts";
import type { Document } from "../document/document.ts";
import { violationsOf } from "../document/invariant.ts";
import { aDocument } from "../testing/a-document.ts";
import { after, refusalOf } from "../testing/run-on.ts";
import { anIndex, aPrimaryKey } from "../testing/table-parts.ts";
import { withRecords } from "../testing/with-records.ts";

const library = aDocument(
  {
    books: { id: "int8 pk", title: "text unique" },
    people: { id: "uuid pk", name: "text" },
    shelf: { room: "int4 not null", place: "int4 not null" },
    log: { line: "text" },
  },
  aPrimaryKey("shelf", ["room", "place"]),
);

const described = (catalog: Catalog, tableId: string) => ({
  columns: catalog.columnsOf(tableId).map(({ name, notNull }) => `${name}${notNull ? " not null" : ""}`),
  key: catalog.primaryKeyOf(tableId)?.columns.map((id) => catalog.get("column", id).name),
  references: catalog
    .foreignKeysOf(tableId)
    .map(({ name, references, onDelete }) => `${name} ${catalog.pathOf(references)} ${onDelete}`),
  indexes: catalog.indexesOf(tableId).map(({ name }) => name),
});

const madeTable = (catalog: Catalog): string =>
  catalog.all("table").find(({ id }) => id.startsWith("new"))?.id ?? "";

test("a foreign key to a table makes the column that is missing, with the type of the key", () => {
  const catalog = after(library, "add-foreign-key", { tableId: "books", references: "people", index: true });
  expect(described(catalog, "books")).toMatchObject({
    columns: ["id not null", "title", "people_id"],
    references: ["books_people_id_fkey public.people no action"],
    indexes: ["books_people_id_idx"],
  });
  expect(catalog.columnsOf("books").at(-1)?.type.base).toEqual({ kind: "builtin", name: "uuid" });
});

test("the column is named after the table in the singular, and after the key where it has several columns", () => {
  expect(
    after(library, "add-foreign-key", { tableId: "log", references: "books" })
      .columnsOf("log")
      .map(({ name }) => name),
  ).toEqual(["line", "book_id"]);
  expect(
    after(library, "add-foreign-key", { tableId: "log", references: "shelf" })
      .columnsOf("log")
      .map(({ name }) => name),
  ).toEqual(["line", "shelf_room", "shelf_place"]);
});

test("a foreign key needs a key to refer to, of the same type", () => {
  expect(refusalOf(library, "add-foreign-key", { tableId: "books", references: "log" })).toBe(
    "public.log has no primary key to refer to. Give it one first.",
  );
  expect(
    refusalOf(library, "add-foreign-key", {
      tableId: "log",
      references: "people",
      pairs: [{ columnId: "log.line", references: "people.name" }],
    }),
  ).toBe("public.people has no key on name. Make it the primary key or add a unique constraint first.");
  expect(
    refusalOf(library, "add-foreign-key", { tableId: "log", references: "books", columnId: "log.line" }),
  ).toBe("public.log.line is text, but public.books.id is bigint. Give them the same type.");
});

test("no plain foreign key leads to a key that is deferrable or without overlaps, wherever its table exists", () => {
  const elsewhere = (unfit: Parameters<typeof aPrimaryKey>[2]): Document => {
    const document = aDocument(
      { rooms: { id: "int8 not null", during: "tstzrange not null" }, log: { line: "text", id: "int8 pk" } },
      aPrimaryKey("rooms", ["id", "during"], unfit),
    );
    return withRecords(document, { ...catalogOf(document).get("table", "rooms"), external: true });
  };
  const late = elsewhere({ deferral: "initially deferred" });
  const why =
    "The primary key of public.rooms is deferrable. Make it immediate before something refers to it.";
  expect(refusalOf(late, "add-foreign-key", { tableId: "log", references: "rooms" })).toBe(why);
  expect(refusalOf(late, "add-junction-table", { fromTableId: "log", toTableId: "rooms" })).toBe(why);
  expect(
    refusalOf(elsewhere({ withoutOverlaps: true }), "add-foreign-key", {
      tableId: "log",
      references: "rooms",
    }),
  ).toBe(
    "The primary key of public.rooms is without overlaps, so only a foreign key for a period can refer to it.",
  );
});

test("behind a key without overlaps no other key over the same columns can be referred to", () => {
  const rooms = aDocument(
    {
      rooms: { id: "int8 not null", during: "tstzrange not null" },
      stays: { room: "int8", period: "tstzrange" },
    },
    aPrimaryKey("rooms", ["id", "during"]),
    anIndex("rooms", ["id", "during"], { unique: true }),
  );
  const pairs = [
    { columnId: "stays.room", references: "rooms.id" },
    { columnId: "stays.period", references: "rooms.during" },
  ];
  const input = { tableId: "stays", references: "rooms", pairs };
  const whole = { ...catalogOf(rooms).get("primary-key", "rooms.rooms_pkey"), withoutOverlaps: true };
  const related = after(rooms, "add-foreign-key", input).document;
  expect(violationsOf(catalogOf(withRecords(related, whole))).map(({ message }) => message)).toEqual([
    "The foreign key public.stays.stays_room_period_fkey must be for a period, because the key of public.rooms is without overlaps.",
  ]);
  expect(refusalOf(withRecords(rooms, whole), "add-foreign-key", input)).toMatch(
    /^public\.rooms has no key on id, during\./,
  );
});

test("a dragged column refers to the key it is dropped on", () => {
  const catalog = after(library, "add-foreign-key", {
    tableId: "log",
    references: "books",
    pairs: [{ columnId: "log.line", references: "books.title" }],
  });
  expect(catalog.foreignKeysOf("log").map(({ name }) => name)).toEqual(["log_line_fkey"]);
});

test("a junction table has both keys as its key, and an index for the way back", () => {
  const catalog = after(library, "add-junction-table", { fromTableId: "books", toTableId: "people" });
  const table = madeTable(catalog);
  expect(catalog.pathOf(table)).toBe("public.books_people");
  expect(described(catalog, table)).toEqual({
    columns: ["book_id not null", "people_id not null"],
    key: ["book_id", "people_id"],
    references: [
      "books_people_book_id_fkey public.books cascade",
      "books_people_people_id_fkey public.people cascade",
    ],
    indexes: ["books_people_people_id_idx"],
  });
});

test("a junction table relates a table with itself, and tables with keys of several columns", () => {
  const self = after(library, "add-junction-table", { fromTableId: "books", toTableId: "books" });
  expect(described(self, madeTable(self))).toMatchObject({ key: ["book_id", "related_book_id"] });
  const wide = after(library, "add-junction-table", { fromTableId: "shelf", toTableId: "books" });
  expect(described(wide, madeTable(wide))).toMatchObject({
    key: ["shelf_room", "shelf_place", "book_id"],
    references: [
      "shelf_books_shelf_room_shelf_place_fkey public.shelf cascade",
      "shelf_books_book_id_fkey public.books cascade",
    ],
  });
});

test("the same foreign key is not made twice", () => {
  const { document } = after(library, "add-foreign-key", { tableId: "books", references: "people" });
  const column = after(document, "rename-design", { name: "x" }).columnNamed("books", "people_id")?.id ?? "";
  expect(
    refusalOf(document, "add-foreign-key", { tableId: "books", references: "people", columnId: column }),
  ).toBe("public.books.books_people_id_fkey says the same already.");
});

test("columns to set on delete are kept only where the foreign key sets some", () => {
  const { document } = after(library, "add-foreign-key", { tableId: "books", references: "people" });
  const key = after(document, "rename-design", { name: "x" }).foreignKeysOf("books")[0];
  const column = key?.pairs[0]?.column ?? "";
  const constraintId = key?.id ?? "";
  const set = after(document, "change-foreign-key", {
    constraintId,
    onDelete: "set null",
    onDeleteColumnIds: [column],
  });
  expect(set.get("foreign-key", constraintId).onDeleteColumns).toEqual([column]);
  const cascade = after(set.document, "change-foreign-key", { constraintId, onDelete: "cascade" });
  expect(cascade.get("foreign-key", constraintId).onDeleteColumns).toEqual([]);
});
