import type { ColumnRecord, ViewRecord } from "../../document/records/index.ts";
import { quoteName } from "../../postgres/quoting.ts";
import { camelCase } from "../naming/casing.ts";
import { lose } from "../orm/orm-scope.ts";
import type { OrmView } from "../orm/orm-views.ts";
import { isViewMade, loseReading, viewFault, wholeQuery } from "../orm/view-query.ts";
import { documentation, literal, propertyKey } from "../typescript/syntax.ts";
import { columnBuilder } from "./column-builder.ts";
import { type DrizzleScope, sqlTemplate } from "./drizzle-scope.ts";
import { kitFault } from "./kit-limits.ts";

/** `pgView` or `pgMaterializedView` with its columns and query; its id becomes one of what is made. */
export function viewConstant(scope: DrizzleScope, view: OrmView, home: string | undefined): string {
  const { catalog, names, made } = scope;
  const { record, table } = view;
  const silent = { ...scope, losses: [] };
  const columns = catalog
    .columnsOf(table.id)
    .map((column) => `  ${propertyKey(names.nameOf(column.id))}: ${columnBuilder(silent, column)},\n`);
  if (columns.length === 0) {
    lose(scope, record.id, "Its columns are left out: they are known only where PostgreSQL builds it.");
  }
  const namespace = catalog.namespaceOf(record.id)?.name ?? "";
  const fault =
    kitFault(record.name) ??
    kitFault(namespace) ??
    orderFault(scope, record) ??
    viewFault(catalog, view, made);
  const isMade = isViewMade(scope, view, { tool: "drizzle-kit", made, fault });
  const words = record.materialized
    ? { plain: "pgMaterializedView", within: "materializedView" }
    : { plain: "pgView", within: "view" };
  const maker = home === undefined ? words.plain : `${home}.${words.within}`;
  const body = columns.length === 0 ? "{}" : `{\n${columns.join("")}}`;
  const called = `${maker}(${literal(record.name)}, ${body})`;
  const whole = isMade ? `${called}${madeOf(scope, view)}` : `${called}.existing()`;
  return `${documentation(record.comment)}export const ${names.nameOf(table.id)} = ${whole};\n`;
}

function orderFault({ catalog }: DrizzleScope, { materialized, uses }: ViewRecord): string | undefined {
  const later = uses.find((id) => catalog.find("view", id)?.materialized);
  return materialized || later === undefined
    ? undefined
    : `it reads ${catalog.pathOf(later)}, and drizzle-kit makes materialized views after all others`;
}

function madeOf(scope: DrizzleScope, view: OrmView): string {
  const { record } = view;
  loseReading(scope, view, (id) => isKept(scope, scope.catalog.get("column", id)));
  const settings = record.materialized ? storage(scope, record) : security(scope, record);
  return [
    settings.length === 0 ? "" : `.with({ ${settings.join(", ")} })`,
    record.tablespace === null ? "" : `.tablespace(${literal(quoteName(record.tablespace))})`,
    record.withoutRows ? ".withNoData()" : "",
    `.as(${sqlTemplate(wholeQuery(record))})`,
  ].join("");
}

/** Whether a column has the design's own type here. */
function isKept(scope: DrizzleScope, column: ColumnRecord): boolean {
  const probe = { ...scope, losses: [] };
  columnBuilder(probe, column);
  return probe.losses.length === 0;
}

function security(scope: DrizzleScope, { id, options, checkOption }: ViewRecord): readonly string[] {
  const said = options.flatMap(({ name, value }) => {
    const on = truth(value);
    if ((name === "security_barrier" || name === "security_invoker") && on !== undefined)
      return [`${camelCase(name)}: ${on}`];
    lose(scope, id, `Left out: ${name}.`);
    return [];
  });
  return checkOption === "none" ? said : [...said, `checkOption: ${literal(checkOption)}`];
}

function storage(scope: DrizzleScope, { id, options }: ViewRecord): readonly string[] {
  return options.flatMap(({ name, value }) => {
    const on = truth(value);
    if (counts.has(name) && /^\d+(?:\.\d+)?$/.test(value)) return [`${camelCase(name)}: ${value}`];
    if (switches.has(name) && on !== undefined) return [`${camelCase(name)}: ${on}`];
    lose(scope, id, `Left out: ${name}.`);
    return [];
  });
}

/** Storage parameters of materialized views that Drizzle knows. */
const counts: ReadonlySet<string> = new Set(
  `fillfactor toast_tuple_target parallel_workers autovacuum_vacuum_threshold autovacuum_vacuum_scale_factor
  autovacuum_vacuum_cost_delay autovacuum_vacuum_cost_limit autovacuum_freeze_min_age autovacuum_freeze_max_age
  autovacuum_freeze_table_age autovacuum_multixact_freeze_min_age autovacuum_multixact_freeze_max_age
  autovacuum_multixact_freeze_table_age log_autovacuum_min_duration`.split(/\s+/),
);

const switches: ReadonlySet<string> = new Set([
  "autovacuum_enabled",
  "user_catalog_table",
  "vacuum_truncate",
]);

/** A boolean as an option has it: the bare name means true. */
function truth(value: string): boolean | undefined {
  if (/^(?:|true|on|yes|1)$/i.test(value)) return true;
  return /^(?:false|off|no|0)$/i.test(value) ? false : undefined;
}
