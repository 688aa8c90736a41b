import { beforeAll, expect, test } from "vitest";
import { countingMint } from "../../base/mint.ts";
import { isRefusal } from "../../base/refusal.ts";
import { type InputOf, runCommand } from "../../command/run-command.ts";
import { dependencyText } from "../../dependencies/dependency-line.ts";
import { type Catalog, catalogOf } from "../../document/catalog.ts";
import { type ReadSql, sqlReader } from "../../testing/read-sql.ts";
import { printScript } from "../print/print-script.ts";

let read: (sql: string) => ReadSql;
beforeAll(async () => {
  read = await sqlReader();
});

const said = (catalog: Catalog): readonly string[] =>
  catalog.all("dependency").map((dependency) => {
    const { standing, origin, reason } = dependency;
    return `${dependencyText(catalog, dependency)} | ${standing} ${origin} ${reason ?? ""}`.trimEnd();
  });

test("a comment before CREATE TABLE says what its columns decide; path and brackets may be left out", () => {
  const { catalog } = read(`
    -- crowfoot: dependency zip -> city, state
    -- crowfoot: dependency public.teaching: course ->> teacher (rejected, data; "so" they say)
    create table addresses (id int primary key, zip text, city text, state text);
    create table teaching (course text, teacher text, book text);
    -- crowfoot: dependency gone -> city
    -- crowfoot: dependency public.nowhere: zip -> city
    create table last (zip text, city text)`);
  expect(said(catalog)).toEqual([
    "zip -> city, state | stated person",
    'course ->> teacher | rejected data "so" they say',
  ]);
  expect(catalog.tableOf(catalog.all("dependency")[1]?.id ?? "")?.name).toBe("teaching");
});

test("what is stated is printed in front of the script with the names that columns have now", () => {
  const { catalog } = read(`
    -- crowfoot: dependency "a b", c -> d (stated, person; kept as history)
    create table t ("a b" text, c text, d text)`);
  const column = catalog.all("column")[1]?.id ?? "";
  const renamed = after(catalog, "rename-column", { columnId: column, name: "line\nbreak" });
  expect(printScript(renamed)).toContain(
    '-- crowfoot: dependency public.t: "a b", "line\\nbreak" -> d (stated, person; kept as history)\n',
  );
  expect(said(read(printScript(renamed)).catalog)).toEqual(said(renamed));
});

test("a dependency shrinks with the columns it decides, and goes with one that decides", () => {
  const sql = `
    -- crowfoot: dependency zip -> city, state
    create table addresses (id int primary key, zip text, city text, state text);`;
  const { catalog } = read(sql);
  const id = (name: string): string => catalog.all("column").find((one) => one.name === name)?.id ?? "";
  const without = (...names: readonly string[]) =>
    said(after(catalog, "remove-columns", { columnIds: names.map(id) }));
  expect(without("city")).toEqual(["zip -> state | stated person"]);
  expect(without("city", "state")).toEqual([]);
  expect(without("zip")).toEqual([]);
});

test("what is said again of one left side takes the place of what was said before", () => {
  const { catalog } = read(`
    -- crowfoot: dependency zip -> city, state
    create table addresses (id int primary key, zip text, city text, state text)`);
  const [table] = catalog.all("table");
  const id = (name: string): string => catalog.all("column").find((one) => one.name === name)?.id ?? "";
  const dependency = { determinant: [id("zip")], dependent: [id("city")], standing: "rejected" } as const;
  const next = after(catalog, "state-dependencies", { tableId: table?.id ?? "", dependencies: [dependency] });
  expect(said(next)).toEqual(["zip -> state | stated person", "zip -> city | rejected person"]);
  const again = { tableId: table?.id ?? "", dependencies: [{ ...dependency, dependent: [id("zip")] }] };
  expect(runCommand(catalog, { id: "state-dependencies", input: again, mint: countingMint() })).toEqual({
    refused: "A dependency decides at least one other column.",
  });
});

function after<K extends "rename-column" | "remove-columns" | "state-dependencies">(
  catalog: Catalog,
  id: K,
  input: InputOf<K>,
): Catalog {
  const result = runCommand(catalog, { id, input, mint: countingMint("made") });
  if (isRefusal(result)) throw new Error(result.refused);
  return catalogOf(result.document);
}
