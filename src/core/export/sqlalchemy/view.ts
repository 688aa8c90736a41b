import type { ColumnRecord } from "../../document/records/index.ts";
import { nameOf } from "../../sql/print/name-of.ts";
import { createView } from "../../sql/print/statements/create-view.ts";
import { verbatim } from "../../sql/print/verbatim.ts";
import { lose } from "../orm/orm-scope.ts";
import type { OrmView } from "../orm/orm-views.ts";
import { isViewMade, loseChanged, viewFault } from "../orm/view-query.ts";
import { call, pythonText } from "../python/syntax.ts";
import { sqlalchemyType } from "./column-type.ts";
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
  if (isViewMade(scope, view, { tool: "create_all", made, fault }))
    loseChanged(scope, view, (id) => isKept(scope, catalog.get("column", id)));
  return {
    table: `${names.nameOf(table.id)} = ${call("sa.Table", given)}\n`,
    ddl: fault === undefined ? listeners(scope, view) : "",
  };
}

function listeners({ catalog }: SqlalchemyScope, { record }: OrmView): string {
  const kind = record.materialized ? "MATERIALIZED VIEW" : "VIEW";
  const gone = `DROP ${kind} IF EXISTS ${nameOf(catalog, record)} CASCADE`;
  const listen = (when: string, sql: string): string =>
    `${call("sa.event.listen", ["Base.metadata", pythonText(when), `sa.DDL(${pythonText(sql.replaceAll("%", "%%"))})`])}\n`;
  return listen("after_create", verbatim(createView(catalog, record))) + listen("before_drop", gone);
}

function isKept(scope: SqlalchemyScope, column: ColumnRecord): boolean {
  const probe = { ...scope, losses: [] };
  sqlalchemyType(probe, column);
  return probe.losses.length === 0;
}
