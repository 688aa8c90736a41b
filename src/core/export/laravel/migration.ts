import type { Catalog } from "../../document/catalog.ts";
import type { ForeignKeyRecord, IndexRecord, SchemaRecord } from "../../document/records/index.ts";
import { recordShapes } from "../../document/records/index.ts";
import { withoutDefaults } from "../../document/sparse.ts";
import { nameOf } from "../../sql/print/name-of.ts";
import { printSchema } from "../../sql/print/print-schema.ts";
import type { PrintedStatement } from "../../sql/print/printed-statement.ts";
import { isMadeBySerial } from "../orm/usual.ts";
import { phpArray, phpBlock, phpText } from "../php/syntax.ts";
import { isCountedKey, isPlain } from "./blueprint-column.ts";
import { createdTable, isBlueprint, placeOf } from "./create-table.ts";

/** The statements of PHP that build a design: in Laravel's words where it has them, else in SQL. */
export function up(catalog: Catalog): readonly string[] {
  return printSchema(catalog).flatMap((statement) => built(catalog, statement));
}

function built(catalog: Catalog, { about, part, text }: PrintedStatement): readonly string[] {
  const record = catalog.record(about);
  if (record && isSaidWithTable(catalog, record, part)) return [];
  const said = record && inWords(catalog, record, { part, text });
  return said ?? [`DB::unprepared(${phpBlock(text)});`];
}

function inWords(
  catalog: Catalog,
  record: SchemaRecord,
  { part, text }: Pick<PrintedStatement, "part" | "text">,
): readonly string[] | undefined {
  if (record.kind === "table" && part === "table" && text.startsWith("CREATE TABLE ")) {
    return isBlueprint(catalog, record) ? createdTable(catalog, record) : undefined;
  }
  if (record.kind === "foreign-key" && part === "constraint") return foreignKey(catalog, record);
  if (record.kind === "index" && part === "index") return index(catalog, record);
  return undefined;
}

/** What `$table->id()` and `->comment()` bring along. */
function isSaidWithTable(catalog: Catalog, record: SchemaRecord, part: PrintedStatement["part"]): boolean {
  if (record.kind === "sequence") {
    const column = catalog.find("column", record.ownedBy);
    const table = column && catalog.tableOf(column.id);
    return Boolean(
      table &&
        isBlueprint(catalog, table) &&
        isMadeBySerial(catalog, record) &&
        isCountedKey(catalog, table, column),
    );
  }
  const table = record.kind === "column" ? catalog.tableOf(record.id) : undefined;
  return part === "comment" && table !== undefined && isBlueprint(catalog, table);
}

const actions = { "set null": "set null", cascade: "cascade", restrict: "restrict" } as const;

function foreignKey(catalog: Catalog, key: ForeignKeyRecord): readonly string[] | undefined {
  const table = catalog.tableOf(key.id);
  const target = catalog.find("table", key.references);
  if (!table || !target) return undefined;
  const said = ["id", "kind", "name", "references", "pairs", "onDelete", "onUpdate", "deferral", "comment"];
  const set = Object.keys(withoutDefaults(recordShapes["foreign-key"].fields, key));
  const own = key.pairs.map(({ column }) => catalog.get("column", column).name);
  const others = key.pairs.map(({ references }) => catalog.get("column", references).name);
  const names = [...own, ...others, key.name, table.name, target.name, ...homes(catalog, [table, target])];
  if (!set.every((each) => said.includes(each)) || !names.every(isPlain)) return undefined;
  if (key.onDelete === "set default" || key.onUpdate === "set default") return undefined;
  const call = [
    `$table->foreign(${texts(own)}, ${phpText(key.name)})`,
    `->references(${texts(others)})->on(${phpText(placeOf(catalog, target))})`,
    key.onDelete === "no action" ? "" : `->onDelete(${phpText(actions[key.onDelete])})`,
    key.onUpdate === "no action" ? "" : `->onUpdate(${phpText(actions[key.onUpdate])})`,
    key.deferral === "immediate" ? "" : "->deferrable()",
    key.deferral === "initially deferred" ? "->initiallyImmediate(false)" : "",
  ].join("");
  return [changed(placeOf(catalog, table), call)];
}

function index(catalog: Catalog, record: IndexRecord): readonly string[] | undefined {
  const table = catalog.tableOf(record.id);
  const set = Object.keys(withoutDefaults(recordShapes.index.fields, record));
  const said = ["id", "kind", "name", "method", "keys", "comment"];
  const columns = record.keys.flatMap((key) => {
    const isBare =
      key.collation === null && key.operatorClass === null && !key.descending && key.nulls === "default";
    return key.of.kind === "column" && isBare ? [catalog.get("column", key.of.column).name] : [];
  });
  if (!table || !set.every((each) => said.includes(each)) || columns.length < record.keys.length)
    return undefined;
  if (![...columns, record.name, table.name, ...homes(catalog, [table])].every(isPlain)) return undefined;
  const method = record.method === "btree" ? "" : `, ${phpText(record.method)}`;
  return [
    changed(placeOf(catalog, table), `$table->index(${texts(columns)}, ${phpText(record.name)}${method})`),
  ];
}

const texts = (names: readonly string[]): string => phpArray(names.map(phpText));

function homes(catalog: Catalog, tables: readonly { readonly id: string }[]): readonly string[] {
  return tables.map(({ id }) => catalog.namespaceOf(id)?.name ?? "public");
}

function changed(place: string, call: string): string {
  return `Schema::table(${phpText(place)}, function (Blueprint $table) {\n            ${call};\n        });`;
}

const droppable = {
  view: "VIEW",
  table: "TABLE",
  function: "ROUTINE",
  sequence: "SEQUENCE",
  domain: "DOMAIN",
  composite: "TYPE",
  range: "TYPE",
  enum: "TYPE",
} as const;

type Droppable = keyof typeof droppable;

const isDroppable = (kind: string): kind is Droppable => Object.hasOwn(droppable, kind);

/** The statements of PHP that drop what a migration made, the last first; extensions and namespaces stay. */
export function down(catalog: Catalog): readonly string[] {
  const kinds = Object.keys(droppable).filter(isDroppable);
  return kinds.flatMap((kind) =>
    catalog.all(kind).flatMap((record) => {
      if ("external" in record && record.external) return [];
      const word = "materialized" in record && record.materialized ? "MATERIALIZED VIEW" : droppable[kind];
      const foreign = "foreign" in record && record.foreign !== null ? "FOREIGN " : "";
      const identity = "identity" in record ? `(${record.identity})` : "";
      const sql = `DROP ${foreign}${word} IF EXISTS ${nameOf(catalog, record)}${identity} CASCADE`;
      return [`DB::unprepared(${phpText(sql)});`];
    }),
  );
}
