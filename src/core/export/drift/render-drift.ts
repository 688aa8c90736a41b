import type { Catalog } from "../../document/catalog.ts";
import type { SchemaRecord, TableRecord } from "../../document/records/index.ts";
import { constraintDefinition } from "../../sql/print/constraint-definition.ts";
import { ownConstraints } from "../../sql/print/own-constraints.ts";
import { lossComment } from "../losses/loss-lines.ts";
import { inLossOrder, type Said, unsaid } from "../losses/unsaid.ts";
import { asciiName } from "../naming/ascii-name.ts";
import { needsBesides } from "../orm/names-lost.ts";
import { ormNames } from "../orm/orm-names.ts";
import { lose, type OrmScope } from "../orm/orm-scope.ts";
import { isMadeBySerial } from "../orm/usual.ts";
import { partitionLoss, wholeForeignKeys, wholeTables } from "../tables.ts";
import type { Loss, Rendering } from "../target.ts";
import { dartText, dartWords } from "./dart.ts";
import { getter } from "./getter.ts";

const said: Said = {
  namespace: [],
  table: [],
  column: ["type", "notNull", "default", "identity", "identity.options", "generated"],
  "primary-key": ["columns", "include", "deferral"],
  unique: ["columns", "include", "nullsNotDistinct", "deferral"],
  "foreign-key": ["references", "pairs", "onDelete", "onDeleteColumns", "onUpdate", "match", "deferral"],
  check: ["expression"],
};

const members =
  `tableName primaryKey uniqueKeys customConstraints withoutRowId isStrict dontWriteConstraints integer
  text boolean real blob dateTime intEnum textEnum customType sqliteAny int64 hashCode runtimeType noSuchMethod toString
  columnType`.split(/\s+/);

const imported =
  `Table Column IntColumn Int64Column TextColumn BoolColumn RealColumn BlobColumn CustomExpression
  DataClassName PgTypes PgDate PgDateTime PgPoint Interval UuidValue Object String List Set`.split(/\s+/);

/** The design as tables of Drift, on PostgreSQL by drift_postgres. */
export function renderDrift(catalog: Catalog): Rendering {
  const losses: Loss[] = [];
  const tables = wholeTables(catalog).filter((table) => elsewhere(catalog, table) === undefined);
  const names = ormNames(catalog, {
    tables,
    keys: [],
    naming: "as-is",
    model: (name) => asciiName(name, "pascal", "Rows"),
    member: (name) => asciiName(name, "camel", "column"),
    reservedModels: [...dartWords, ...imported],
    reservedMembers: [...dartWords, ...members],
    beside: (name) => [`${name}Row`, `${name}Companion`, `$${name}Table`],
  });
  const scope: OrmScope = { catalog, names, losses };
  const parts = tables.map((table) => tableClass(scope, table));
  const leftOut = (record: SchemaRecord): string | undefined => {
    if (record.kind === "sequence" && isMadeBySerial(catalog, record)) return "";
    const reason = record.kind === "table" ? elsewhere(catalog, record) : undefined;
    return reason ?? partitionLoss(catalog, record);
  };
  const all = inLossOrder([...unsaid(catalog, { said, leftOut }), ...losses]);
  const text =
    "// Made by Crowfoot: the tables for Drift 2. Experimental: no tool has checked them.\n" +
    `${lossComment(all, "//")}\nimport 'package:drift/drift.dart';\n` +
    `import 'package:drift_postgres/drift_postgres.dart';\n\n${parts.join("\n")}`;
  return { files: [{ path: "tables.dart", text }], losses: all };
}

function elsewhere(catalog: Catalog, table: TableRecord): string | undefined {
  if (table.external) return "";
  if (table.foreign) return "The foreign table is left out.";
  const namespace = catalog.namespaceOf(table.id)?.name ?? "public";
  return namespace === "public" || table.partitionOf !== null
    ? undefined
    : "The table is left out: Drift has no namespaces.";
}

function tableClass(scope: OrmScope, table: TableRecord): string {
  const { catalog, names } = scope;
  const name = names.nameOf(table.id);
  const key = catalog.primaryKeyOf(table.id);
  const fields = key?.columns.map((id) => names.nameOf(id)).join(", ");
  const rules = constraintsOf(scope, table).map((sql) => `    ${dartText(sql)},\n`);
  return (
    `@DataClassName('${name}Row')\nclass ${name} extends Table {\n` +
    `  @override\n  String get tableName => ${dartText(table.name)};\n\n` +
    catalog
      .columnsOf(table.id)
      .map((column) => `  ${getter(scope, table, column)}\n`)
      .join("") +
    (fields === undefined ? "" : `\n  @override\n  Set<Column> get primaryKey => {${fields}};\n`) +
    (rules.length === 0
      ? ""
      : `\n  @override\n  List<String> get customConstraints => [\n${rules.join("")}  ];\n`) +
    "}\n"
  );
}

/** Unique, check and foreign keys as SQL. Drift writes the primary key by itself, without its name. */
function constraintsOf(scope: OrmScope, table: TableRecord): readonly string[] {
  const { catalog, names } = scope;
  const { inline, added } = ownConstraints(catalog, table);
  const own = [...inline, ...added].flatMap((record) => {
    if (record.kind === "primary-key" || record.kind === "exclusion") return [];
    const needed =
      record.kind === "check" ? needsBesides(catalog, record.expression, ["domain", "enum"]) : undefined;
    if (needed === undefined) return [constraintDefinition(catalog, record)];
    lose(
      scope,
      record.id,
      `The check constraint is left out: it needs ${needed}, which Drift does not make.`,
    );
    return [];
  });
  const foreign = wholeForeignKeys(catalog, table).flatMap((key) => {
    if (names.nameOf(key.references) !== "") return [constraintDefinition(catalog, key)];
    lose(scope, key.id, `The foreign key is left out: ${catalog.pathOf(key.references)} is no table here.`);
    return [];
  });
  return [...own, ...foreign];
}
