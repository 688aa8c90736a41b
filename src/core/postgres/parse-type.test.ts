import { expect, test } from "vitest";
import { parseType } from "./parse-type.ts";

const type = (sql: string): string => {
  const read = parseType(sql, (namespace, name) =>
    name === "Mood" ? { kind: "external", namespace: namespace ?? null, name } : undefined,
  );
  if ("refused" in read) return read.refused;
  const modifiers = read.modifiers.length > 0 ? `(${read.modifiers.join("|")})` : "";
  return `${"name" in read.base ? read.base.name : ""}${modifiers}${read.fields}${"[]".repeat(read.dimensions)}`;
};

test("types are read under their internal names", () => {
  expect(
    [
      "INT",
      "bigint",
      "double precision",
      "character varying(20)",
      "timestamp(3) with time zone",
      "time",
      "TIMESTAMPTZ",
    ].map(type),
  ).toEqual(["int4", "int8", "float8", "varchar(20)", "timestamptz(3)", "time", "timestamptz"]);
});

test("modifiers, arrays and interval fields are kept", () => {
  expect(
    [
      "numeric(10, 2)[]",
      "numeric(3,-2)",
      "text[3][]",
      "int array",
      "interval day to second (3)",
      "bit varying",
    ].map(type),
  ).toEqual(["numeric(10|2)[]", "numeric(3|-2)", "text[][]", "int4[]", "interval(3)day to second", "varbit"]);
});

test("the grammar's own defaults are filled in", () => {
  expect(["char", "character(3)", "bpchar", '"char"', "float(10)", "float", "bit"].map(type)).toEqual([
    "bpchar(1)",
    "bpchar(3)",
    "bpchar",
    "char",
    "float4",
    "float8",
    "bit(1)",
  ]);
});

test("other names are looked up", () => {
  expect(type('app."Mood"[]')).toBe("Mood[]");
  expect(type("mood")).toBe(
    "There is no type mood. Add an enum or a domain of this name, or the extension that brings it.",
  );
});

test("what is no type is refused", () => {
  for (const sql of [
    "int not null",
    "numeric(",
    "1",
    "int[",
    "timestamp with zone",
    "a b",
    "text; drop table x",
  ]) {
    expect(type(sql)).toBe(`"${sql}" is not a type that PostgreSQL can read.`);
  }
  expect(type(" ")).toBe("A column needs a type.");
});
