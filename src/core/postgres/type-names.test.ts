import { expect, test } from "vitest";
import { builtinTypeNames, builtinTypeSql, internalTypeName } from "./type-names.ts";

test("what people write is known by its internal name", () => {
  const written = [
    "INT",
    "integer",
    "Character  Varying",
    "char",
    '"char"',
    "timestamp with time zone",
    "float",
  ];
  const names = ["int4", "int4", "varchar", "bpchar", "char", "timestamptz", "float8"];
  expect(written.map(internalTypeName)).toEqual(names);
  expect(internalTypeName("citext")).toBeUndefined();
});

test("modifiers stand where PostgreSQL wants them", () => {
  expect(builtinTypeSql("timestamptz", ["3"])).toBe("timestamp(3) with time zone");
  expect(builtinTypeSql("numeric", ["10", "2"])).toBe("numeric(10,2)");
  expect(builtinTypeSql("interval", ["3"], "day to second")).toBe("interval day to second(3)");
  expect(builtinTypeSql("varbit", ["8"])).toBe("bit varying(8)");
});

test("bpchar without a length is not character, which would be one character long", () => {
  expect(builtinTypeSql("bpchar")).toBe("bpchar");
  expect(builtinTypeSql("bpchar", ["4"])).toBe("character(4)");
});

test("the printed words of every type lead back to it", () => {
  for (const name of builtinTypeNames) expect(internalTypeName(builtinTypeSql(name)), name).toBe(name);
});
