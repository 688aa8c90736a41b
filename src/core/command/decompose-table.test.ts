import { array, assert, constantFrom, integer, property, record, uniqueArray } from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { countingMint } from "../base/mint.ts";
import { isRefusal } from "../base/refusal.ts";
import { assessTable } from "../dependencies/assess-table.ts";
import { type DecompositionForm, planDecomposition } from "../dependencies/plan-decomposition.ts";
import { type Catalog, catalogOf } from "../document/catalog.ts";
import { violationsOf } from "../document/invariant.ts";
import { type ReadSql, sqlReader } from "../testing/read-sql.ts";
import { runCommand } from "./run-command.ts";

let read: (sql: string) => ReadSql;
beforeAll(async () => {
  read = await sqlReader();
});

const idOf = (catalog: Catalog, name: string): string =>
  catalog.all("table").find((table) => table.name === name)?.id ?? "";

function decomposed(
  catalog: Catalog,
  table: string,
  wanted: { readonly form: DecompositionForm; readonly names?: Readonly<Record<number, string>> },
) {
  const input = { tableId: idOf(catalog, table), ...wanted };
  const result = runCommand(catalog, { id: "decompose-table", input, mint: countingMint("new") });
  return isRefusal(result) ? result : catalogOf(result.document);
}

function shapeOf(catalog: Catalog): readonly string[] {
  const names = (ids: readonly string[]) => ids.map((id) => catalog.find("column", id)?.name).join(" ");
  return catalog.all("table").map((table) => {
    const keys = catalog.foreignKeysOf(table.id).map((key) => {
      const to = catalog.find("table", key.references)?.name;
      return ` ${names(key.pairs.map(({ column }) => column))}>${to}`;
    });
    const primary = names(catalog.primaryKeyOf(table.id)?.columns ?? []);
    return `${table.name}(${names(table.columns)}) ${primary}${keys.join("")}`;
  });
}

const letters = ["a", "b", "c", "d", "e", "f"] as const;
const side = (least: number) => uniqueArray(constantFrom(...letters), { minLength: least, maxLength: 2 });
const stated = array(record({ left: side(1), right: side(1) }), { minLength: 1, maxLength: 5 });

test("[C1] what a table becomes is valid, loses no column, joins to it again, and each part is in the form", () => {
  let carriedOut = 0;
  assert(
    property(
      stated,
      integer({ min: 1, max: 3 }),
      constantFrom("3NF", "BCNF"),
      (dependencies, width, form) => {
        const lines = dependencies
          .map(({ left, right }) => [left, right.filter((name) => !left.includes(name))] as const)
          .filter(([, right]) => right.length > 0)
          .map(([left, right]) => `-- crowfoot: dependency ${left.join(", ")} -> ${right.join(", ")}\n`);
        const columns = letters.map((name) => `${name} int not null`).join(", ");
        const key = letters.slice(0, width).join(", ");
        const { catalog } = read(`${lines.join("")}create table t (${columns}, primary key (${key}));`);
        const after = decomposed(catalog, "t", { form });
        const plan = planDecomposition(catalog, idOf(catalog, "t"), { form });
        if (isRefusal(after) || isRefusal(plan)) return;
        carriedOut += 1;
        expect(violationsOf(after)).toEqual([]);
        expect(plan.join).toBe("lossless");
        expect(new Set(after.all("column").map(({ name }) => name))).toEqual(new Set(letters));
        for (const table of after.all("table")) {
          const forms = form === "3NF" ? ["3NF", "BCNF"] : ["BCNF"];
          expect(forms).toContain(assessTable(after, table.id).form);
        }
      },
    ),
    { numRuns: 150 },
  );
  expect(carriedOut).toBeGreaterThan(20);
});

describe("a decomposition", () => {
  const zips = "-- crowfoot: dependency zip -> city\n";

  test("takes checks, foreign keys, indexes and what else is known along with their columns", () => {
    const { catalog } = read(`
      create table cities (name text primary key);
      -- crowfoot: dependency zip -> city, population
      -- crowfoot: dependency zip -> mayor (rejected, person)
      create table shops (id int primary key, zip text, city text references cities, population int, mayor text,
        check (population > 0));
      create index on shops (city);`);
    const after = decomposed(catalog, "shops", {
      form: "3NF",
      names: { 0: "postal_areas", 1: "postal_areas" },
    });
    if (isRefusal(after)) throw new Error(after.refused);
    expect(shapeOf(after)).toEqual([
      "cities(name) name",
      "shops(id zip mayor) id zip>postal_areas",
      "postal_areas(zip city population) zip city>cities",
    ]);
    const made = idOf(after, "postal_areas");
    expect(after.checksOf(made).map(({ name }) => name)).toEqual(["postal_areas_population_check"]);
    expect(after.indexesOf(made).map(({ name }) => name)).toEqual(["postal_areas_city_idx"]);
    expect(after.all("dependency").map(({ standing }) => standing)).toEqual(["rejected"]);
  });

  test.each([
    [
      `${zips}create table t (id int primary key, zip text, city text, check (city <> id::text));`,
      /reads columns that would stand in different tables/,
    ],
    [
      `${zips}create table t (id int primary key, zip text, city text); create view v as select city from t;`,
      /View public.v needs public.t.city/,
    ],
    [
      `${zips}create table t (id int primary key, zip text, city serial);`,
      /takes its values from a sequence/,
    ],
    [`${zips}create table t (id int primary key, zip text, city json);`, /cannot be compared/],
    [
      `${zips}create table t (id int primary key, zip text, city text); create table u () inherits (t);`,
      /shares its columns/,
    ],
    ["create table t (id int primary key, zip text);", /is in 3NF already/],
  ])("is refused where it would lose something: %s", (sql, reason) => {
    expect(decomposed(read(sql).catalog, "t", { form: "3NF" })).toEqual({
      refused: expect.stringMatching(reason),
    });
  });
});
