import { groupBy } from "../../base/group-by.ts";
import type { Catalog } from "../../document/catalog.ts";
import type { ColumnRecord, ForeignKeyRecord, TableRecord } from "../../document/records/index.ts";
import { typeLabel } from "../../postgres/type-label.ts";
import { isNullable } from "../column-rules.ts";
import { lossComment } from "../losses/loss-lines.ts";
import { unsaid } from "../losses/unsaid.ts";
import { inOrder } from "../naming/in-order.ts";
import { nameTable } from "../naming/name-table.ts";
import { keyMarks, relationshipOf } from "../relationship.ts";
import { enumLabels } from "../resolved-type.ts";
import { diagramLoss, wholeForeignKeys, wholeTables } from "../tables.ts";
import type { Loss, Rendering } from "../target.ts";
import { aliasOf, creole } from "./syntax.ts";

type Options = { readonly columns: "all" | "keys" | "none"; readonly notes: "yes" | "no" };

type Drawing = {
  readonly catalog: Catalog;
  readonly options: Options;
  readonly aliases: ReadonlyMap<string, string>;
};

/** The design as an entity diagram in information engineering notation. */
export function renderPlantuml(catalog: Catalog, options: Options): Rendering {
  const tables = wholeTables(catalog);
  const drawing: Drawing = { catalog, options, aliases: aliases(catalog, tables) };
  const losses = lossesOf(catalog);
  const title = catalog.design.name.trim() === "" ? "" : `title ${creole(catalog.design.name)}\n`;
  const parts = [
    entities(drawing, tables),
    ...(options.columns === "all" ? [enums(catalog)] : []),
    tables.flatMap((table) => wholeForeignKeys(catalog, table).map((key) => relation(drawing, key))).join(""),
    options.notes === "yes" ? tables.map((table) => note(drawing, table)).join("") : "",
  ].filter((part) => part !== "");
  const head = `@startuml\n${title}hide circle\nhide empty members\nskinparam linetype ortho\n`;
  const text = [head, ...parts].join("\n");
  return { files: [{ path: "schema.puml", text: `${text}@enduml\n${lossComment(losses, "'")}` }], losses };
}

function lossesOf(catalog: Catalog): readonly Loss[] {
  return unsaid(catalog, {
    said: {
      namespace: [],
      table: ["comment"],
      column: ["type", "notNull", "comment"],
      "primary-key": ["columns"],
      unique: ["columns"],
      "foreign-key": ["references", "pairs"],
      enum: [],
      "enum-value": [],
    },
    leftOut: (record) => diagramLoss(catalog, record),
  });
}

function aliases(catalog: Catalog, tables: readonly TableRecord[]): ReadonlyMap<string, string> {
  const names = nameTable([], (name) => name.toLowerCase());
  return new Map(
    tables.map(({ id, name }) => {
      const namespace = catalog.namespaceOf(id)?.name ?? "public";
      return [id, names.claim(aliasOf(namespace === "public" ? name : `${namespace}_${name}`))];
    }),
  );
}

/** Several namespaces are drawn as packages. */
function entities(drawing: Drawing, tables: readonly TableRecord[]): string {
  const byNamespace = groupBy(tables, ({ id }) => drawing.catalog.namespaceOf(id)?.name ?? "");
  const drawn = (some: readonly TableRecord[]): string =>
    some.map((table) => entity(drawing, table)).join("\n");
  if (byNamespace.size < 2) return drawn(tables);
  return [...byNamespace]
    .map(([namespace, own], at) => {
      const inner = drawn(own).replace(/^(?=.)/gm, "  ");
      return `package "${creole(namespace)}" as namespace_${at + 1} {\n${inner}}\n`;
    })
    .join("\n");
}

function entity({ catalog, options, aliases: known }: Drawing, table: TableRecord): string {
  const head = `entity "${creole(table.name)}" as ${known.get(table.id) ?? ""}`;
  const columns = catalog
    .columnsOf(table.id)
    .filter((column) => options.columns === "all" || keyMarks(catalog, table, column).length > 0);
  if (options.columns === "none" || columns.length === 0) return `${head}\n`;
  const key = catalog.primaryKeyOf(table.id)?.columns ?? [];
  const line = (column: ColumnRecord): string => `  ${attribute(catalog, table, column)}\n`;
  const keyed = columns.filter(({ id }) => key.includes(id)).map(line);
  const others = columns.filter(({ id }) => !key.includes(id)).map(line);
  // With a separator of ours, PlantUML does not take what has parentheses for a method.
  return `${head} {\n${[...keyed, "  --\n", ...others].join("")}}\n`;
}

/** `*` marks what must be there. */
function attribute(catalog: Catalog, table: TableRecord, column: ColumnRecord): string {
  const mandatory = isNullable(catalog, column) ? "" : "* ";
  const marks = keyMarks(catalog, table, column).map((mark) => ` <<${mark}>>`);
  const words = `${creole(column.name)} : ${creole(typeLabel(catalog, column.type))}`;
  return `${mandatory}${words}${marks.join("")}`;
}

function enums(catalog: Catalog): string {
  return inOrder(catalog, catalog.all("enum"))
    .map((record, at) => {
      const values = enumLabels(catalog, record).map((label) => `  ${creole(label)}\n`);
      const namespace = catalog.namespaceOf(record.id)?.name ?? "public";
      const name = namespace === "public" ? record.name : `${namespace}.${record.name}`;
      return `enum "${creole(name)}" as enum_${at + 1} {\n${values.join("")}}\n`;
    })
    .join("\n");
}

function relation({ catalog, aliases: known }: Drawing, key: ForeignKeyRecord): string {
  const { optional, single } = relationshipOf(catalog, key);
  const from = known.get(catalog.tableOf(key.id)?.id ?? "") ?? "";
  const to = known.get(key.references) ?? "";
  const label = key.pairs.map(({ column }) => catalog.get("column", column).name).join(", ");
  return `${to} ${optional ? "|o" : "||"}--${single ? "o|" : "o{"} ${from} : ${creole(label)}\n`;
}

function note({ catalog, aliases: known }: Drawing, table: TableRecord): string {
  const lines = [
    ...(table.comment ?? "").split(/\r\n?|\n/),
    ...catalog
      .columnsOf(table.id)
      .flatMap(({ name, comment }) => (comment === null ? [] : [`${name}: ${comment}`])),
  ].filter((line) => line.trim() !== "");
  if (lines.length === 0) return "";
  return `note bottom of ${known.get(table.id) ?? ""}\n${lines.map((line) => `  ${creole(line)}\n`).join("")}end note\n`;
}
