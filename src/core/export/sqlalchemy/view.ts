import type { ColumnRecord, IndexRecord } from "../../document/records/index.ts";
import { nameOf } from "../../sql/print/name-of.ts";
import { createIndex } from "../../sql/print/statements/create-index.ts";
import { createView } from "../../sql/print/statements/create-view.ts";
import { verbatim } from "../../sql/print/verbatim.ts";
import { lose } from "../orm/orm-scope.ts";
import type { OrmView } from "../orm/orm-views.ts";
import { isViewMade, loseChanged, viewFault } from "../orm/view-query.ts";
import { call, pythonText } from "../python/syntax.ts";
import { sqlalchemyType } from "./column-type.ts";
import { isIndexMade } from "./indexes.ts";
import type { SqlalchemyScope } from "./sqlalchemy-scope.ts";

/**
 * A view as a `Table` to select from, of metadata that `create_all` is not asked for, and what makes and drops it with
 * all others where its query needs nothing else.
 */
export function viewParts(
  scope: SqlalchemyScope,
  view: OrmView,
  made: Set<string>,
): { readonly table: string; readonly ddl: string } {
  const { catalog, names } = scope;
  const { record, table } = view;
  const namespace = catalog.namespaceOf(record.id)?.name ?? "public";
  const columns = catalog
    .columnsOf(table.id)
    .map((column) =>
      call("sa.Column", [
        pythonText(column.name),
        sqlalchemyType({ ...scope, losses: [] }, { ...column, collation: null }).type,
      ]),
    );
  if (columns.length === 0) {
    lose(scope, record.id, "Its columns are left out: they are known only where PostgreSQL builds it.");
  }
  const given = [
    ...[pythonText(record.name), "views", ...columns],
    ...(namespace === "public" ? [] : [`schema=${pythonText(namespace)}`]),
    ...(record.comment === null ? [] : [`comment=${pythonText(record.comment)}`]),
  ];
  const fault = viewFault(catalog, view, made);
  const isMade = isViewMade(scope, view, { tool: "create_all", made, fault });
  if (isMade) loseChanged(scope, view, (id) => isKept(scope, catalog.get("column", id)));
  const lacking = isMade ? undefined : "its view";
  const indexes = catalog.indexesOf(record.id).filter((index) => isIndexMade(scope, index, lacking));
  return {
    table: `${names.nameOf(table.id)} = ${call("sa.Table", given)}\n`,
    ddl: isMade ? listeners(scope, view, indexes) : "",
  };
}

function listeners(
  { catalog }: SqlalchemyScope,
  { record }: OrmView,
  indexes: readonly IndexRecord[],
): string {
  const kind = record.materialized ? "MATERIALIZED VIEW" : "VIEW";
  const gone = `DROP ${kind} IF EXISTS ${nameOf(catalog, record)} CASCADE`;
  const listen = (when: string, sql: string): string =>
    `${call("sa.event.listen", ["Base.metadata", pythonText(when), `sa.DDL(${pythonText(sql.replaceAll("%", "%%"))})`])}\n`;
  const statements = [
    verbatim(createView(catalog, record)),
    ...indexes.map((index) => createIndex(catalog, index)),
  ];
  return statements.map((sql) => listen("after_create", sql)).join("") + listen("before_drop", gone);
}

function isKept(scope: SqlalchemyScope, column: ColumnRecord): boolean {
  const probe = { ...scope, losses: [] };
  sqlalchemyType(probe, column);
  return probe.losses.length === 0;
}
