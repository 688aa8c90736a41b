import type { Catalog } from "../../document/catalog.ts";
import { recordShapes, type TableRecord } from "../../document/records/index.ts";
import { withoutDefaults } from "../../document/sparse.ts";
import { constraintDefinition } from "../../sql/print/constraint-definition.ts";
import { nameOf } from "../../sql/print/name-of.ts";
import { ownConstraints } from "../../sql/print/own-constraints.ts";
import { isUsualKey } from "../orm/usual.ts";
import { phpArray, phpBlock, phpText } from "../php/syntax.ts";
import { blueprintColumn, isCountedKey, isPlain, isSayable } from "./blueprint-column.ts";

/** What else of a table the statements after it say, or nobody. */
const besides: ReadonlySet<string> = new Set(
  `id kind name columns constraints indexes triggers policies rules statistics dependencies comment rowSecurity
  forceRowSecurity replicaIdentity expectedRows`.split(/\s+/),
);

/** Whether Laravel's words are enough for the columns of a table and what stands above them. */
export function isBlueprint(catalog: Catalog, table: TableRecord): boolean {
  const set = Object.keys(withoutDefaults(recordShapes.table.fields, table));
  return (
    set.every((key) => besides.has(key)) &&
    [table.name, catalog.namespaceOf(table.id)?.name ?? ""].every(isPlain) &&
    table.columns.length > 0 &&
    catalog.columnsOf(table.id).every(isSayable)
  );
}

/** The statements of a migration that create a table with its keys and checks. */
export function createdTable(catalog: Catalog, table: TableRecord): readonly string[] {
  const lines = catalog.columnsOf(table.id).map((column) => blueprintColumn(catalog, table, column));
  const after: string[] = [];
  for (const constraint of ownConstraints(catalog, table).inline) {
    const columns = "columns" in constraint ? catalog.columnsOf(table.id) : [];
    if (constraint.kind === "primary-key" && columns.some((each) => isCountedKey(catalog, table, each)))
      continue;
    const said =
      constraint.kind === "check" || constraint.kind === "exclusion"
        ? undefined
        : keyCall(catalog, table, constraint);
    if (said === undefined) {
      const sql = `ALTER TABLE ${nameOf(catalog, table)} ADD ${constraintDefinition(catalog, constraint)}`;
      after.push(`DB::unprepared(${phpBlock(sql)});`);
    } else lines.push(said);
  }
  const body = lines.map((line) => `            ${line};\n`).join("");
  const name = phpText(placeOf(catalog, table));
  return [`Schema::create(${name}, function (Blueprint $table) {\n${body}        });`, ...after];
}

/** A table's name for Laravel: `public` is where it looks. */
export function placeOf(catalog: Catalog, table: TableRecord): string {
  const namespace = catalog.namespaceOf(table.id)?.name ?? "public";
  return namespace === "public" ? table.name : `${namespace}.${table.name}`;
}

type Key = Extract<
  ReturnType<typeof ownConstraints>["inline"][number],
  { readonly kind: "primary-key" | "unique" }
>;

/** A key in Laravel's words; undefined when they are not enough. A primary key has the name PostgreSQL gives it. */
function keyCall(catalog: Catalog, table: TableRecord, key: Key): string | undefined {
  const { kind, id, name, columns, deferral, comment, ...others } = key;
  const isUsual = kind === "unique" ? isPlain(name) : isUsualKey(table, name);
  const isRich = Object.values(others).some((value) =>
    Array.isArray(value) ? value.length > 0 : Boolean(value),
  );
  if (!isUsual || isRich || deferral !== "immediate") return undefined;
  const names = phpArray(columns.map((each) => phpText(catalog.get("column", each).name)));
  return kind === "unique" ? `$table->unique(${names}, ${phpText(name)})` : `$table->primary(${names})`;
}
