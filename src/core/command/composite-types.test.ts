import { expect, test } from "vitest";
import { catalogOf } from "../document/catalog.ts";
import { idOf } from "../document/id.ts";
import { aDocument } from "../testing/a-document.ts";
import { after, refusalOf } from "../testing/run-on.ts";
import { aComposite, aRange } from "../testing/type-parts.ts";
import { withRecords } from "../testing/with-records.ts";

const plain = aDocument(aComposite("pair", { a: "int4", b: "text" }), aRange("span", "date"), {
  t: { id: "int8 pk" },
});

/** With a table of the type. */
const typed = withRecords(
  aDocument(() => plain, { typed: { a: "int4", b: "text" } }),
  {
    ...catalogOf(aDocument({ typed: { a: "int4", b: "text" } })).get("table", "typed"),
    ofType: idOf("composite", "pair"),
  },
);

const columns = (catalog: ReturnType<typeof catalogOf>) => catalog.columnsOf("typed").map(({ name }) => name);

test("a column can be of a composite type, which then stays", () => {
  const document = after(plain, "add-column", { tableId: "t", name: "p", type: "pair[]" }).document;
  expect(catalogOf(document).columnNamed("t", "p")?.type).toMatchObject({
    base: { kind: "defined", id: "pair" },
    dimensions: 1,
  });
  expect(refusalOf(document, "remove-composite", { compositeId: "pair" })).toMatch(/Column public.t.p needs/);
  expect(refusalOf(document, "add-table", { name: "pair" })).toMatch(/already has that name/);
});

test("tables of a type have the columns of its attributes", () => {
  let document = after(typed, "add-attribute", { compositeId: "pair", name: "c", type: "date" }).document;
  expect(columns(catalogOf(document))).toEqual(["a", "b", "c"]);
  document = after(document, "change-attribute", {
    attributeId: "pair.a",
    name: "z",
    type: "bigint",
  }).document;
  document = after(document, "move-attribute", { attributeId: "pair.a", after: "pair.b" }).document;
  expect(columns(catalogOf(document))).toEqual(["b", "z", "c"]);
  expect(columns(after(document, "remove-attribute", { attributeId: "pair.a" }))).toEqual(["b", "c"]);
  expect(refusalOf(typed, "rename-column", { columnId: "typed.a", name: "x" })).toMatch(
    /columns of its type/,
  );
});

test("a composite type is added with its attributes, a range with the type of its sets", () => {
  const attributes = [
    { name: "x", type: "pair" },
    { name: "y", type: "text", collation: '"C"' },
  ];
  const catalog = after(plain, "add-composite", { name: "more", attributes });
  expect(
    catalog
      .all("attribute")
      .slice(2)
      .map(({ collation, name, type }) => [name, type.base.kind, collation?.name]),
  ).toEqual([
    ["x", "defined", undefined],
    ["y", "builtin", "C"],
  ]);
  const ranges = after(plain, "add-range", { name: "timerange", subtype: "time" }).all("range");
  expect(ranges[1]).toMatchObject({ name: "timerange", multirange: "timemultirange" });
});

test("a renamed range keeps the name of its sets, which a column may be of", () => {
  const document = after(plain, "add-column", { tableId: "t", name: "s", type: "span_multirange" }).document;
  expect(catalogOf(document).columnNamed("t", "s")?.type.base.kind).toBe("multirange");
  const changed = after(document, "change-range", { rangeId: "span", name: "days" });
  expect(changed.all("range")).toMatchObject([{ name: "days", multirange: "span_multirange" }]);
  expect(refusalOf(document, "remove-range", { rangeId: "span" })).toMatch(/Column public.t.s needs/);
});
