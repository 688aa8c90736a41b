import { expect, test } from "vitest";
import { sqlReader } from "../../../testing/read-sql.ts";

const read = await sqlReader();

test("CREATE TYPE … AS RANGE names the type of its sets as PostgreSQL does", () => {
  const { catalog } = read(`
    create type timerange as range (subtype = time); create type span as range (subtype = date, multirange_type_name = spans);
    create type words as range (subtype = text, collation = "C", subtype_opclass = text_pattern_ops);`);
  expect(catalog.all("range").map(({ multirange, name }) => [name, multirange])).toEqual([
    ["timerange", "timemultirange"],
    ["span", "spans"],
    ["words", "words_multirange"],
  ]);
});

test("a column may be of a range or of its sets", () => {
  const { catalog } = read(
    "create type span as range (subtype = date); create table t (a span, b span_multirange[]);",
  );
  const [span] = catalog.all("range");
  expect(catalog.all("column").map(({ type }) => type.base)).toEqual([
    { kind: "defined", id: span?.id },
    { kind: "multirange", id: span?.id },
  ]);
});

test("a range keeps the name of its sets when it is renamed, and both can be", () => {
  const { catalog } = read(`
    create type span as range (subtype = date); alter type span rename to days; alter type span_multirange rename to spells;
    create table t (a days, b spells);`);
  expect(catalog.all("range").map(({ multirange, name }) => [name, multirange])).toEqual([
    ["days", "spells"],
  ]);
  expect(catalog.all("column").map(({ type }) => type.base.kind)).toEqual(["defined", "multirange"]);
});

test("the type of a range's sets cannot be dropped by itself", () => {
  const { ledger } = read(
    "create type span as range (subtype = date); drop type span_multirange; drop type span;",
  );
  expect(ledger.map(({ outcome }) => outcome)).toEqual(["modelled", "refused", "modelled"]);
});

test("a range takes the place of the shell type that was promised to its functions", () => {
  const { catalog, ledger } = read(`
    create type span; create function one_form(span) returns span language internal as 'int4range_canonical';
    create type span as range (subtype = int4, canonical = one_form);`);
  expect(ledger.map(({ outcome }) => outcome)).toEqual(["modelled", "modelled", "modelled"]);
  const [range] = catalog.all("range");
  const [routine] = catalog.all("function");
  expect(catalog.all("object")).toEqual([]);
  expect(range?.canonical).toEqual({ kind: "defined", id: routine?.id });
  expect(routine?.uses).toEqual([range?.id]);
});
