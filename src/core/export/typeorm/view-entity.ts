import type { IndexKey } from "../../document/fields/index-key.ts";
import type { ColumnRecord, ViewRecord } from "../../document/records/index.ts";
import { lose, loseDomain, type OrmScope } from "../orm/orm-scope.ts";
import type { OrmView } from "../orm/orm-views.ts";
import { isViewMade, loseReading, viewFault, wholeQuery } from "../orm/view-query.ts";
import { documentation, literal, propertyKey } from "../typescript/syntax.ts";
import { typeormType } from "./column-type.ts";
import { indexDecorator } from "./index-decorator.ts";

type Views = {
  readonly views: readonly OrmView[];
  /** The ids of what TypeORM makes; a view is added when it is. */
  readonly made: Set<string>;
};

/** A view as an entity that is only read; TypeORM makes it where its query needs nothing else. */
export function viewEntity(scope: OrmScope, view: OrmView, { views, made }: Views): string {
  const { catalog, names } = scope;
  const { record, table } = view;
  const fault = viewFault(catalog, view, made);
  const isMade = isViewMade(scope, view, { tool: "TypeORM", made, fault });
  if (isMade) loseReading(scope, view, (id) => isKept(scope, catalog.get("column", id)));
  const columns = catalog.columnsOf(table.id).map((column) => viewColumn(scope, column));
  if (columns.length === 0) {
    lose(scope, record.id, "Its columns are left out: they are known only where PostgreSQL builds it.");
  }
  const namespace = catalog.namespaceOf(record.id)?.name ?? "public";
  const read = views.filter(({ record: other }) => other !== record && record.uses.includes(other.id));
  const settings = [
    `name: ${literal(record.name)}`,
    ...(namespace === "public" ? [] : [`schema: ${literal(namespace)}`]),
    ...(record.materialized ? ["materialized: true"] : []),
    ...(read.length === 0
      ? []
      : [`dependsOn: [${read.map(({ table: other }) => literal(names.nameOf(other.id))).join(", ")}]`]),
    ...(isMade ? [] : ["synchronize: false"]),
    `expression: ${literal(expressionOf(record))}`,
  ];
  const lines = settings.map((setting) => `  ${setting},\n`).join("");
  const indexes = indexDecorators(scope, view, isMade);
  const head = `${documentation(record.comment)}@ViewEntity({\n${lines}})\n${indexes.join("")}`;
  return `${head}export class ${names.nameOf(table.id)} {\n${columns.join("\n")}}\n`;
}

/** `@Index` of a materialized view that TypeORM makes. */
function indexDecorators(scope: OrmScope, { record, table }: OrmView, isMade: boolean): readonly string[] {
  const { catalog } = scope;
  const columns = new Map(catalog.columnsOf(table.id).map(({ name, id }) => [name, id]));
  return catalog.indexesOf(record.id).flatMap((index) => {
    if (!isMade) {
      lose(scope, index.id, "The index is left out with its view.");
      return [];
    }
    const keys = index.keys.map((key): IndexKey => {
      const column = key.of.kind === "output" ? columns.get(key.of.name) : undefined;
      return column === undefined ? key : { ...key, of: { kind: "column", column } };
    });
    return [`@${indexDecorator(scope, { ...index, keys })}\n`];
  });
}

/** What stands behind AS: TypeORM writes it as it is. */
function expressionOf(view: ViewRecord): string {
  const checked = view.checkOption === "none" ? "" : `\nWITH ${view.checkOption.toUpperCase()} CHECK OPTION`;
  return `${wholeQuery(view)}${checked}${view.materialized && view.withoutRows ? "\nWITH NO DATA" : ""}`;
}

function viewColumn(scope: OrmScope, column: ColumnRecord): string {
  const { holds } = typeormType({ ...scope, losses: [] }, column);
  const name = scope.names.nameOf(column.id);
  const called = name === column.name ? "" : `{ name: ${literal(column.name)} }`;
  const held = holds === "unknown" ? holds : `${holds} | null`;
  return `  @ViewColumn(${called})\n  ${propertyKey(name)}!: ${held};\n`;
}

function isKept(scope: OrmScope, column: ColumnRecord): boolean {
  const probe = { ...scope, losses: [] };
  loseDomain(probe, column.id);
  typeormType(probe, column);
  return probe.losses.length === 0;
}
