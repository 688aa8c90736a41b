import { expect, test } from "vitest";
import { catalogOf } from "../document/catalog.ts";
import { idOf } from "../document/id.ts";
import { aDocument } from "../testing/a-document.ts";
import { aSequence } from "../testing/type-parts.ts";
import { defaultValue, serialSequence } from "./default-value.ts";

test("constants are read with their casts and parentheses", () => {
  expect(defaultValue("(-1)::integer")).toEqual({ kind: "number", text: "-1" });
  expect(defaultValue("'it''s'::character varying")).toEqual({ kind: "text", value: "it's" });
  expect(defaultValue("TRUE")).toEqual({ kind: "boolean", value: true });
  expect(defaultValue("NULL::timestamp without time zone")).toEqual({ kind: "null" });
});

test("the common calls are known, whoever wrote them", () => {
  expect(defaultValue("now()")).toEqual({ kind: "now", of: "timestamp" });
  expect(defaultValue("CURRENT_DATE")).toEqual({ kind: "now", of: "date" });
  expect(defaultValue("public.uuid_generate_v4()")).toEqual({ kind: "uuid" });
  expect(defaultValue("nextval('public.orders_id_seq'::regclass)")).toEqual({
    kind: "sequence",
    name: "public.orders_id_seq",
  });
});

test("anything else is an expression", () => {
  for (const sql of ["now() + '1 day'::interval", "E'a\\n'", "1 + 1", "lower('a')", "ARRAY[1]"]) {
    expect(defaultValue(sql)).toEqual({ kind: "expression", sql });
  }
});

test("a column is counted by its own sequence or by one that is nobody's", () => {
  const document = aDocument(
    {
      a: { id: "int4 pk default nextval('a_id_seq')", other: "int4 default nextval('b_seq')" },
      b: { id: "int4" },
    },
    aSequence("a_id_seq"),
    aSequence("b_seq", { ownedBy: idOf("column", "b.id") }),
  );
  const catalog = catalogOf(document);
  expect(serialSequence(catalog, catalog.get("column", "a.id"))?.name).toBe("a_id_seq");
  expect(serialSequence(catalog, catalog.get("column", "a.other"))).toBeUndefined();
});
