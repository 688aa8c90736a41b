import { isRefusal, refuse } from "../../base/refusal.ts";
import type { Catalog } from "../../document/catalog.ts";
import type { TableRecord } from "../../document/records/index.ts";
import { quoteName, quoteQualified } from "../../postgres/quoting.ts";
import { typeLabel } from "../../postgres/type-label.ts";
import { idsOf, tablesIn } from "../chosen.ts";
import { definePattern, type Remark, type StepsTo } from "../pattern.ts";
import { placeBeside } from "../place-beside.ts";
import { dollarQuoted, triggerFor } from "../routine.ts";

const [FROM, TO] = ["valid_from", "valid_to"];

/** What a row was at any time before. */
export const versionHistory = definePattern({
  id: "version-history",
  title: "Keep every version",
  why: "A second table keeps each row as it was before it was changed or deleted, with the time from which and until which it held: the state of any day can be read.",
  takes: "one or more tables with a primary key",
  options: {
    suffix: { kind: "text", label: "End of the names of the tables", start: "_history" },
  },
  subjects: (catalog, selection) =>
    idsOf(tablesIn(catalog, selection).filter(({ id }) => catalog.primaryKeyOf(id))),
  *steps({ catalog, options, subjects }) {
    const remarks: Remark[] = [];
    let now = catalog;
    for (const tableId of subjects) {
      const kept = yield* keepVersions(now, tableId, options.suffix);
      if (isRefusal(kept)) return kept;
      now = kept;
      remarks.push({
        text: `A column that ${now.pathOf(tableId)} gets later has to be added to its history and to the function as well.`,
      });
    }
    return remarks;
  },
});

function* keepVersions(catalog: Catalog, tableId: string, suffix: string): StepsTo<Catalog> {
  const table = catalog.get("table", tableId);
  const name = `${table.name}${suffix}`;
  const namespace = catalog.namespaceOf(tableId);
  if (namespace && catalog.relationNamed(namespace.id, name))
    return refuse(`There is a ${namespace.name}.${name} already. Choose another ending.`);
  const taken = catalog.columnNamed(tableId, FROM) ?? catalog.columnNamed(tableId, TO);
  if (taken) return refuse(`${catalog.pathOf(taken.id)} is there already, and may mean something else.`);
  let now = yield { id: "add-table", input: historyOf(catalog, table, name) };
  now = yield {
    id: "add-column",
    input: { tableId, name: FROM, type: "timestamptz", notNull: true, default: "now()" },
  };
  const history = namespace && now.relationNamed(namespace.id, name);
  if (!history) return refuse(`The table ${name} could not be made.`);
  now = yield {
    id: "add-check",
    input: { tableId: history.id, expression: `${FROM} <= ${TO}` },
  };
  return yield* triggerFor(now, {
    ...{ tableId, name: "keep_version", timing: "before", events: ["update", "delete"] },
    routine: { name: `keep_${table.name}_version`, definition: keeping(catalog, table, name) },
  });
}

function historyOf(catalog: Catalog, table: TableRecord, name: string) {
  const key = new Set<string>(catalog.primaryKeyOf(table.id)?.columns);
  const namespaceId = catalog.namespaceOf(table.id)?.id;
  const columns = catalog.columnsOf(table.id).map((column) => ({
    ...{ name: column.name, type: typeLabel(catalog, column.type), notNull: column.notNull },
    primaryKey: key.has(column.id),
  }));
  const time = { type: "timestamptz", notNull: true };
  return {
    ...(namespaceId === undefined ? {} : { namespaceId }),
    ...{ name, ...placeBeside(catalog, table.id) },
    columns: [...columns, { name: FROM, ...time, primaryKey: true }, { name: TO, ...time }],
  };
}

/** The rights are those of its owner, so that who changes a row need not be able to write its history. */
function keeping(catalog: Catalog, table: TableRecord, history: string): string {
  const names = catalog.columnsOf(table.id).map(({ name }) => quoteName(name));
  const path = quoteQualified(catalog.namespaceOf(table.id)?.name, history);
  return `RETURNS trigger
LANGUAGE plpgsql
SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS ${dollarQuoted(`
DECLARE
  moment timestamptz := clock_timestamp();
BEGIN
  IF TG_OP = 'UPDATE' AND NEW IS NOT DISTINCT FROM OLD THEN
    RETURN NEW;
  END IF;
  INSERT INTO ${path} (${[...names, FROM, TO].join(", ")})
  VALUES (${[...names, FROM].map((name) => `OLD.${name}`).join(", ")}, moment);
  IF TG_OP = 'DELETE' THEN
    RETURN OLD;
  END IF;
  NEW.${FROM} := moment;
  RETURN NEW;
END
`)}`;
}
