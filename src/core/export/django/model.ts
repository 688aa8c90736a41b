import type { ForeignKeyRecord, TableRecord } from "../../document/records/index.ts";
import { objectName } from "../../postgres/default-names.ts";
import { loseDomain } from "../orm/orm-scope.ts";
import { isUsualKey } from "../orm/usual.ts";
import { pythonText } from "../python/syntax.ts";
import { constraints, indexes } from "./constraints.ts";
import { type DjangoScope, databaseName, lose } from "./django-scope.ts";
import { field } from "./field.ts";

/** A table as a model. */
export function model(scope: DjangoScope, table: TableRecord, keys: readonly ForeignKeyRecord[]): string {
  const { catalog, names } = scope;
  const primary = catalog.primaryKeyOf(table.id);
  if (primary && !isUsualKey(table, primary.name))
    lose(scope, primary.id, `It is called ${objectName(table.name, null, "pkey")}.`);
  if (keys.length > 0) lose(scope, table.id, "Its columns that refer to others may stand behind the rest.");
  const several = primary && primary.columns.length > 1 ? primary.columns : [];
  const composite = several.map((id) => pythonText(attributeName(scope, id, keys))).join(", ");
  const fields = catalog.columnsOf(table.id).map((column) => {
    loseDomain({ ...scope, names: { ...names, relationsOf: () => [] } }, column.id);
    loseLike(scope, table, column.id);
    return field(scope, table, { column, key: keys.find(({ pairs }) => pairs[0]?.column === column.id) });
  });
  const lists = [
    ["constraints", constraints(scope, table)] as const,
    ["indexes", indexes(scope, table)] as const,
  ].flatMap(([word, items]) =>
    items.length === 0
      ? []
      : [`        ${word} = [\n${items.map((item) => `            ${item},\n`).join("")}        ]\n`],
  );
  return (
    `class ${names.nameOf(table.id)}(models.Model):\n` +
    (composite === "" ? "" : `    pk = models.CompositePrimaryKey(${composite})\n`) +
    `${fields.join("")}\n    class Meta:\n        db_table = ${placeOf(scope, table)}\n` +
    (table.comment === null ? "" : `        db_table_comment = ${pythonText(table.comment)}\n`) +
    lists.join("")
  );
}

/** Composite keys name the attribute that holds a value, not the model it refers to. */
function attributeName({ names }: DjangoScope, id: string, keys: readonly ForeignKeyRecord[]): string {
  const isReference = keys.some(({ pairs }) => pairs[0]?.column === id);
  return `${names.nameOf(id)}${isReference ? "_id" : ""}`;
}

function loseLike(scope: DjangoScope, table: TableRecord, columnId: string): void {
  const key = scope.catalog.primaryKeyOf(table.id);
  const { type } = scope.catalog.get("column", columnId);
  const isText = type.base.kind === "builtin" && ["text", "varchar"].includes(type.base.name);
  if (key?.columns.length === 1 && key.columns[0] === columnId && isText) {
    lose(scope, key.id, "Django adds an index for LIKE.");
  }
}

function placeOf({ catalog }: DjangoScope, table: TableRecord): string {
  const namespace = catalog.namespaceOf(table.id)?.name ?? "public";
  if (namespace === "public") return databaseName(table.name);
  return pythonText([namespace, table.name].map((name) => `"${name.replaceAll('"', '""')}"`).join("."));
}
