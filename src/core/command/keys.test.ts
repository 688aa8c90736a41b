import { expect, test } from "vitest";
import { catalogOf } from "../document/catalog.ts";
import { aDocument } from "../testing/a-document.ts";
import { after, refusalOf } from "../testing/run-on.ts";
import { anIndex, aUnique } from "../testing/table-parts.ts";

const shop = aDocument(
  {
    t: { id: "int8 pk", a: "int8 not null", b: "int8", during: "tsrange" },
    u: { t_id: "int8 -> t.id", a: "int8" },
  },
  aUnique("t", ["a", "b"]),
);

test("a unique constraint changes its columns in their order, and its default name follows", () => {
  const change = { constraintId: "t.t_a_b_key", columnIds: ["t.b", "t.a"] };
  expect(after(shop, "change-unique", change).all("unique")).toMatchObject([
    { name: "t_b_a_key", columns: ["t.b", "t.a"] },
  ]);
});

test("a key that a foreign key refers to keeps its columns", () => {
  const change = { constraintId: "t.t_pkey", columnIds: ["t.a"] };
  expect(refusalOf(shop, "change-primary-key", change)).toMatch(/needs this to be unique/);
  const wider = after(shop, "change-primary-key", { constraintId: "t.t_pkey", includeIds: ["t.b"] });
  expect(wider.primaryKeyOf("t")?.include).toEqual(["t.b"]);
});

test("a foreign key changes its columns", () => {
  const change = { constraintId: "u.u_t_id_fkey", pairs: [{ columnId: "u.a", references: "t.id" }] };
  expect(after(shop, "change-foreign-key", change).all("foreign-key")).toMatchObject([
    { name: "u_a_fkey", pairs: [{ column: "u.a", references: "t.id" }] },
  ]);
  const wrong = { constraintId: "u.u_t_id_fkey", pairs: [{ columnId: "u.a", references: "t.b" }] };
  expect(refusalOf(shop, "change-foreign-key", wrong)).toMatch(/has no key on/);
});

test("an exclusion gets PostgreSQL's name, follows a rename and goes with its column", () => {
  const elements = [{ columnId: "t.during", operator: "&&" }];
  const document = after(shop, "add-exclusion", { tableId: "t", elements, predicate: "b > 1" }).document;
  const renamed = after(document, "rename-column", { columnId: "t.during", name: "span" });
  expect(renamed.all("exclusion")).toMatchObject([
    { name: "t_span_excl", method: "gist", predicate: "b > 1" },
  ]);
  expect(
    after(document, "rename-column", { columnId: "t.b", name: "c" }).all("exclusion")[0]?.predicate,
  ).toBe("c > 1");
  expect(after(document, "remove-columns", { columnIds: ["t.during"] }).all("exclusion")).toEqual([]);
});

test("statistics are about several columns or an expression", () => {
  const one = { tableId: "t", keys: [{ columnId: "t.a" }] };
  expect(refusalOf(shop, "add-statistics", one)).toMatch(/several columns/);
  const two = { tableId: "t", keys: [{ columnId: "t.a" }, { columnId: "t.b" }] };
  const document = after(shop, "add-statistics", two).document;
  expect(catalogOf(document).all("statistics")[0]?.name).toBe("t_a_b_stat");
  expect(after(document, "remove-columns", { columnIds: ["t.b"] }).all("statistics")).toEqual([]);
});

test("the operator class of an index is said with its parameters", () => {
  const document = aDocument(
    { t: { id: "int8 pk", words: "tsvector" } },
    anIndex("t", ["words"], {
      method: "gist",
      keys: [
        {
          of: {
            kind: "column",
            column: catalogOf(aDocument({ t: { words: "tsvector" } })).get("column", "t.words").id,
          },
          collation: null,
          operatorClass: {
            name: { namespace: null, name: "tsvector_ops" },
            parameters: [{ name: "siglen", value: "100" }],
          },
          descending: false,
          nulls: "default",
        },
      ],
    }),
  );
  const keys = [{ columnId: "t.words", operatorClass: "tsvector_ops (siglen = 100)" }];
  const catalog = after(document, "change-index", { indexId: "t.t_words_idx", keys });
  expect(catalog.all("index")[0]?.keys[0]?.operatorClass?.parameters).toEqual([
    { name: "siglen", value: "100" },
  ]);
});

test("a table can be marked as one that exists elsewhere, and referred to by any column", () => {
  const document = after(shop, "mark-external", { id: "t", external: true }).document;
  const key = { tableId: "u", references: "t", pairs: [{ columnId: "u.a", references: "t.b" }] };
  expect(after(document, "add-foreign-key", key).foreignKeysTo("t")).toHaveLength(2);
});
