import { isRefusal, refuse } from "../../base/refusal.ts";
import { isPlural } from "../../base/singular.ts";
import type { Catalog } from "../../document/catalog.ts";
import type { TableRecord } from "../../document/records/index.ts";
import { quoteLiteral, quoteQualified } from "../../postgres/quoting.ts";
import { idsOf, tablesIn } from "../chosen.ts";
import { definePattern, type StepsTo } from "../pattern.ts";
import { placeBeside } from "../place-beside.ts";
import { dollarQuoted, triggerFor } from "../routine.ts";

const written = ["table_name", "action", "old_row", "new_row"];

/** Who changed what, and when: one table for all. */
export const auditTrail = definePattern({
  id: "audit-trail",
  title: "Write an audit trail",
  why: "Every insert, update and delete leaves a row in one table: when, by whom, and the row before and after. A trigger writes it in the same transaction.",
  takes: "one or more tables",
  options: {
    table: { kind: "text", label: "Table of the trail", start: "audit_entries" },
    setting: { kind: "text", label: "Setting with the user of the program", start: "app.user_id" },
  },
  subjects: (catalog, selection) => idsOf(tablesIn(catalog, selection)),
  suggest: (catalog) => {
    const tables = catalog.all("table");
    const trail = tables.find(({ id }) => written.every((name) => catalog.columnNamed(id, name)));
    const several = tables.filter(({ name }) => isPlural(name)).length >= tables.length / 2;
    return { table: trail?.name ?? (several ? "audit_entries" : "audit_entry") };
  },
  *steps({ catalog, options, subjects }) {
    const [first] = subjects;
    const trail = yield* trailFor(catalog, {
      name: options.table,
      setting: options.setting,
      beside: first ?? "",
    });
    if (isRefusal(trail)) return trail;
    let { now } = trail;
    const path = quoteQualified(now.namespaceOf(trail.table.id)?.name, trail.table.name);
    for (const tableId of subjects) {
      if (tableId === trail.table.id) continue;
      const kept = yield* triggerFor(now, {
        ...{
          tableId,
          name: "write_audit",
          timing: "after",
          events: ["insert", "update", "delete"],
        },
        routine: { name: "write_audit", definition: writing(path) },
      });
      if (isRefusal(kept)) return kept;
      now = kept;
    }
    return [];
  },
});

type WantedTrail = { readonly name: string; readonly setting: string; readonly beside: string };

type Trail = { readonly now: Catalog; readonly table: TableRecord };

function* trailFor(catalog: Catalog, { beside, name, setting }: WantedTrail): StepsTo<Trail> {
  const namespace = catalog.namespaceOf(beside);
  const existing = namespace && catalog.relationNamed(namespace.id, name);
  if (existing) {
    const fits = existing.kind === "table" && written.every((one) => catalog.columnNamed(existing.id, one));
    return fits
      ? { now: catalog, table: existing }
      : refuse(`${catalog.pathOf(existing.id)} is no table with ${written.join(", ")}. Choose another name.`);
  }
  const user = `coalesce(current_setting(${quoteLiteral(setting)}, true), session_user)`;
  let now = yield {
    id: "add-table",
    input: {
      ...(namespace ? { namespaceId: namespace.id } : {}),
      ...{ name, ...placeBeside(catalog, beside) },
      columns: [
        { name: "id", type: "bigint", identity: "always", primaryKey: true },
        { name: "table_name", type: "text", notNull: true },
        { name: "action", type: "text", notNull: true },
        { name: "old_row", type: "jsonb" },
        { name: "new_row", type: "jsonb" },
        { name: "changed_at", type: "timestamptz", notNull: true, default: "now()" },
        { name: "changed_by", type: "text", notNull: true, default: user },
      ],
    },
  };
  const table = now.all("table").find(({ id }) => !catalog.find("table", id));
  if (!table) return refuse(`The table ${name} could not be made.`);
  const tableId = table.id;
  now = yield { id: "add-check", input: { tableId, expression: "action IN ('insert', 'update', 'delete')" } };
  const keys = ["table_name", "changed_at"].map((one) => ({
    columnId: now.columnNamed(tableId, one)?.id ?? "",
  }));
  now = yield { id: "add-index", input: { tableId, keys } };
  return { now, table: now.get("table", tableId) };
}

/** The rights are those of its owner, so that who changes a table need not be able to write the trail. */
function writing(trail: string): string {
  return `RETURNS trigger
LANGUAGE plpgsql
SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS ${dollarQuoted(`
BEGIN
  IF TG_OP = 'UPDATE' AND NEW IS NOT DISTINCT FROM OLD THEN
    RETURN NULL;
  END IF;
  INSERT INTO ${trail} (table_name, action, old_row, new_row)
  VALUES (
    TG_TABLE_SCHEMA || '.' || TG_TABLE_NAME,
    lower(TG_OP),
    CASE WHEN TG_OP <> 'INSERT' THEN to_jsonb(OLD) END,
    CASE WHEN TG_OP <> 'DELETE' THEN to_jsonb(NEW) END
  );
  RETURN NULL;
END
`)}`;
}
