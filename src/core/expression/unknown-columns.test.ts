import { expect, test } from "vitest";
import { parseExpression } from "./parse-expression.ts";
import { isUnknown } from "./unknown.ts";
import { unknownColumns } from "./unknown-columns.ts";

const scope = { columns: ["id", "price", "Owner"], qualifiers: ["product", "old", "new"] };

function unknown(sql: string): readonly string[] {
  const parsed = parseExpression(sql);
  if (isUnknown(parsed)) throw new Error(parsed.unknown);
  return unknownColumns(sql, parsed, scope).map(
    ({ name, start, end, nearest }) => `${name} at ${start}-${end}${nearest ? `: ${nearest}` : ""}`,
  );
}

test("a name that is no column is told with its place and what may have been meant", () => {
  expect(unknown("pirce > 0 and id > 1")).toEqual(["pirce at 0-5: price"]);
  expect(unknown("product.pirce > 0")).toEqual(["pirce at 8-13: price"]);
  expect(unknown("colour = 'red'")).toEqual(["colour at 0-6"]);
});

test("columns of the table, system columns, whole rows and users are known", () => {
  expect(unknown(`price > 0 and "Owner" = current_user and ctid is not null`)).toEqual([]);
  expect(unknown("old.price <> new.price")).toEqual([]);
});

test("names inside a query belong to it, unless they are said to be of the table", () => {
  expect(unknown("exists (select 1 from member m where team = 1 and m.x = product.id)")).toEqual([]);
  expect(unknown("exists (select 1 from member where team = product.ownr)")).toEqual([
    "ownr at 50-54: Owner",
  ]);
  expect(unknown("id in (select x from y) and z = 1")).toEqual(["z at 28-29"]);
});
