import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { singular } from "../../base/singular.ts";
import { arbitraryName } from "../../testing/names.ts";
import { camelCase, pascalCase, snakeCase } from "./casing.ts";
import { memberNames } from "./member-names.ts";
import { nameTable } from "./name-table.ts";

describe("pascalCase", () => {
  test.each([
    ["order_line", "OrderLine"],
    ["OrderLine", "OrderLine"],
    ["user", "User"],
    ["1st", "_1st"],
    ["a b-c.d", "ABCD"],
    ['"', "_"],
    ["名前", "名前"],
    ["ünï", "Ünï"],
    ["ßig", "ßig"],
    ["__proto__", "Proto"],
  ])("makes %j %j", (name, type) => {
    expect(pascalCase(name)).toBe(type);
  });

  test("always gives an identifier", () => {
    fc.assert(
      fc.property(fc.oneof(arbitraryName, fc.string({ unit: "binary" })), (name) => {
        expect(pascalCase(name)).toMatch(/^[\p{ID_Start}_$][\p{ID_Continue}$]*$/u);
        expect(camelCase(name)).toMatch(/^[\p{ID_Start}_$][\p{ID_Continue}$]*$/u);
      }),
    );
  });
});

describe("nameTable", () => {
  test("a name is given once; the next one like it is numbered", () => {
    const names = nameTable(["Date"]);
    expect(["User", "User", "Date", "User"].map((name) => names.claim(name))).toEqual([
      "User",
      "User_2",
      "Date_2",
      "User_3",
    ]);
  });

  test("a name moves aside when one derived from it is taken", () => {
    const names = nameTable();
    const rows = (name: string) => [`${name}Insert`];
    expect(names.claim("UserInsert", rows)).toBe("UserInsert");
    expect(names.claim("User", rows)).toBe("User_2");
  });
});

test.each([
  ["users", "user"],
  ["order_lines", "order_line"],
  ["OrderLines", "OrderLine"],
  ["CATEGORIES", "CATEGORY"],
  ["addresses", "address"],
  ["address", "address"],
  ["order_status", "order_status"],
  ["statuses", "status"],
  ["people", "person"],
  ["boxes", "box"],
  ["branches", "branch"],
  ["news", "news"],
  ["metadata", "metadata"],
  ["movies", "movie"],
  ["days", "day"],
  ["series", "series"],
  ["bus", "bus"],
  ["data_2024", "data_2024"],
  ["gas", "gas"],
  ["", ""],
])("one row of %j is %j", (name, one) => {
  expect(singular(name)).toBe(one);
});

describe("snakeCase", () => {
  test.each([
    ["OrderLine", "order_line"],
    ["order line", "order_line"],
    ["customerID2Name", "customer_id2_name"],
    ["HTTPServer", "http_server"],
    ["1st", "_1st"],
  ])("makes %j %j", (name, snake) => {
    expect(snakeCase(name)).toBe(snake);
  });
});

test("members that meet after casing are numbered, and reserved words move aside", () => {
  expect([...memberNames(["a_b", "aB", "class"], { casing: "camel", reserved: ["class"] })]).toEqual([
    ["a_b", "aB"],
    ["aB", "aB_2"],
    ["class", "class_2"],
  ]);
  expect([...memberNames(["A", "a"], { casing: "as-is", fold: (name) => name.toLowerCase() })]).toEqual([
    ["A", "A"],
    ["a", "a_2"],
  ]);
});
