import type { Catalog } from "../../document/catalog.ts";
import type { ViewRecord } from "../../document/records/index.ts";
import { quoteName } from "../../postgres/quoting.ts";
import { tokenize } from "../../postgres/tokens.ts";
import { verbatim } from "../../sql/print/verbatim.ts";
import { needsBesides } from "./names-lost.ts";
import { lose, type OrmScope } from "./orm-scope.ts";
import type { OrmView } from "./orm-views.ts";

/** Why a tool that makes only the records of these ids cannot make a view; undefined when it can. */
export function viewFault(
  catalog: Catalog,
  { record, plainPath }: OrmView,
  made: ReadonlySet<string>,
): string | undefined {
  const lacking = record.uses.find((id) => id !== record.id && !made.has(id));
  const lostKinds = catalog.all("domain").every(({ id }) => made.has(id)) ? [] : (["domain"] as const);
  const needed =
    lacking === undefined ? needsBesides(catalog, record.query, lostKinds) : catalog.pathOf(lacking);
  if (needed !== undefined) return `its query needs ${needed}`;
  return plainPath ? undefined : "its query names what is in another namespace without it";
}

type Making = { readonly tool: string; readonly made: Set<string>; readonly fault: string | undefined };

/** Whether a tool makes a view, whose id becomes one of what is made then; else a loss says why not. */
export function isViewMade(scope: OrmScope, { record }: OrmView, { fault, made, tool }: Making): boolean {
  if (fault === undefined) made.add(record.id);
  else lose(scope, record.id, `The view is left out of what ${tool} makes, and must be there: ${fault}.`);
  return fault === undefined;
}

/**
 * The query of a view as it stands behind a bare CREATE VIEW: that of a recursive one, or of one with names of its own
 * for its columns, says so itself.
 */
export function wholeQuery({ name, query, columnNames, recursive }: ViewRecord): string {
  const text = verbatim(query);
  if (columnNames.length === 0) return text;
  const columns = columnNames.map(quoteName).join(", ");
  const own = quoteName(name);
  if (!recursive) return `SELECT * FROM (${text}) AS ${own} (${columns})`;
  return `WITH RECURSIVE ${own} (${columns}) AS (${text}) SELECT ${columns} FROM ${own}`;
}

/** Notes where a view that is made differs all the same: what it reads has other types here, or its query is wrapped. */
export function loseReading(scope: OrmScope, view: OrmView, isKept: (columnId: string) => boolean): void {
  const { id, columnNames, recursive } = view.record;
  loseChanged(scope, view, isKept);
  if (columnNames.length > 0 && !recursive) {
    lose(scope, id, "Its query stands within another, which names its columns.");
  }
}

/** Notes what of a view has another type because what it reads has. */
export function loseChanged(
  scope: OrmScope,
  { record: { id, query, uses }, table }: OrmView,
  isKept: (columnId: string) => boolean,
): void {
  const { catalog } = scope;
  const words = new Set(tokenize(query).map(({ value }) => value));
  const changed = uses
    .flatMap((used) => (catalog.find("table", used) ? catalog.columnsOf(used) : []))
    .filter((column) => (words.has(column.name) || words.has("*")) && !isKept(column.id))
    .map((column) => catalog.pathOf(column.id));
  if (changed.length === 0) return;
  lose(scope, id, `It reads what has another type here: ${changed.join(", ")}.`);
  for (const column of catalog.columnsOf(table.id)) {
    if (!isKept(column.id)) lose(scope, column.id, "It has another type, as what it reads.");
  }
}
