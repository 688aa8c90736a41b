import { describe, expect, test } from "vitest";
import { blank, isRecord, withDefaults } from "./blank.ts";
import { idOf } from "./id.ts";
import { columnShape } from "./records/column.ts";

const int4 = { base: { kind: "builtin", name: "int4" }, modifiers: [], fields: "", dimensions: 0 } as const;

describe("blank", () => {
  test("it fills in what was not said", () => {
    expect(
      blank("foreign-key", idOf("foreign-key", "f"), { name: "f", references: idOf("table", "t") }),
    ).toEqual({
      id: "f",
      kind: "foreign-key",
      name: "f",
      references: "t",
      pairs: [],
      onDelete: "no action",
      onDeleteColumns: [],
      onUpdate: "no action",
      match: "simple",
      deferral: "immediate",
      notValid: false,
      notEnforced: false,
      period: false,
      comment: null,
    });
  });

  test("what was said stays, and records of one kind have their fields in one order", () => {
    const said = blank("column", idOf("column", "c"), { default: "1", name: "c", type: int4 });
    const unsaid = blank("column", idOf("column", "d"), { type: int4, name: "d" });
    expect(said.default).toBe("1");
    expect(Object.keys(said)).toEqual(Object.keys(unsaid));
  });
});

describe("withDefaults", () => {
  test("it fills in at every depth, and keeps what is strange for the check to find", () => {
    const filled = withDefaults(
      columnShape.fields,
      JSON.parse('{"type":{"base":{"kind":"builtin","name":"a"}},"__proto__":1}'),
    );
    expect(filled.type).toEqual({ ...int4, base: { kind: "builtin", name: "a" } });
    expect(Object.hasOwn(filled, "__proto__")).toBe(true);
    expect(filled.name).toBeUndefined();
  });
});

describe("isRecord", () => {
  const column = blank("column", idOf("column", "c"), { name: "c", type: int4 });

  test.each([
    ["a text", "column"],
    ["a list", [column]],
    ["no id", { ...column, id: "" }],
    ["an inherited kind", { ...column, kind: "toString" }],
    ["a kind in a group that has none", { ...column, collation: { namespace: null, name: "C", kind: "x" } }],
    [
      "a variant of an inherited kind",
      { ...column, type: { ...int4, base: { kind: "constructor", name: "x" } } },
    ],
    ["a fraction", { ...column, type: { ...int4, dimensions: 0.5 } }],
  ])("%s is none", (_, value) => {
    expect(isRecord(value)).toBe(false);
  });

  test("fields inherited from a prototype do not count", () => {
    expect(
      isRecord(Object.create(column, { id: { value: "c", enumerable: true }, kind: { value: "column" } })),
    ).toBe(false);
    const own = { value: "c", enumerable: true };
    const kind = { value: "column", enumerable: true };
    expect(isRecord(Object.create(column, { id: own, kind }))).toBe(false);
  });

  test("the order in which a value has its keys is not asked, what they have is", () => {
    const turned = (value: object): object => Object.fromEntries(Object.entries(value).toReversed());
    expect(isRecord(turned({ ...column, type: turned(int4) }))).toBe(true);
    expect(isRecord(turned({ ...column, notNull: "no" }))).toBe(false);
    expect(isRecord({ ...column, strange: 1 })).toBe(false);
  });
});
