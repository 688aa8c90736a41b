import { isRefusal, type Refusal, refuse } from "../../base/refusal.ts";
import type { Catalog } from "../../document/catalog.ts";
import type { ForeignKeyRecord } from "../../document/records/index.ts";
import { typeLabel } from "../../postgres/type-label.ts";
import { defineCommand } from "../command.ts";
import { canRefer } from "../comparable.ts";
import { editOf } from "../edit.ts";
import { followDefaultNames } from "../follow-default-names.ts";
import { missing } from "../place.ts";

/** Changes the columns of a foreign key, in their order, what it does, and when it is checked. */
export const changeForeignKey = defineCommand<
  { readonly constraintId: string } & Partial<
    Pick<
      ForeignKeyRecord,
      "onDelete" | "onUpdate" | "match" | "deferral" | "notValid" | "notEnforced" | "period"
    >
  > & {
      /** Another table to refer to; its pairs are to be said with it. */
      readonly referencesId?: string;
      readonly pairs?: readonly { readonly columnId: string; readonly references: string }[];
      /** With SET NULL or SET DEFAULT: the columns that are set; none means all. */
      readonly onDeleteColumnIds?: readonly string[];
    }
>()({
  id: "change-foreign-key",
  title: "Change foreign key",
  run(catalog, { constraintId, onDeleteColumnIds, pairs: wantedPairs, referencesId, ...changes }) {
    const key = catalog.find("foreign-key", constraintId);
    const table = catalog.tableOf(constraintId);
    if (!key || !table) return missing("foreign key");
    const target = catalog.find("table", referencesId ?? key.references);
    if (!target) return missing("table");
    if (target.id !== key.references && !wantedPairs)
      return refuse(`Say which columns of ${catalog.pathOf(target.id)} the foreign key refers to.`);
    const pairs = wantedPairs ? pairsOf(catalog, key, wantedPairs) : key.pairs;
    if (isRefusal(pairs)) return pairs;
    const next = { ...key, ...changes, references: target.id, pairs };
    const sets = next.onDelete === "set null" || next.onDelete === "set default";
    const wanted: readonly string[] = onDeleteColumnIds ?? key.onDeleteColumns;
    const onDeleteColumns = sets ? pairs.map(({ column }) => column).filter((id) => wanted.includes(id)) : [];
    const edit = editOf(catalog.document);
    edit.put({ ...next, onDeleteColumns });
    if (wantedPairs) followDefaultNames(edit, catalog, [table.id]);
    return { patch: edit.patch() };
  },
});

function pairsOf(
  catalog: Catalog,
  key: ForeignKeyRecord,
  wanted: readonly { readonly columnId: string; readonly references: string }[],
): ForeignKeyRecord["pairs"] | Refusal {
  const pairs: ForeignKeyRecord["pairs"][number][] = [];
  for (const { columnId, references } of wanted) {
    const column = catalog.find("column", columnId);
    const target = catalog.find("column", references);
    if (!column || !target) return missing("column");
    if (!canRefer(catalog, column, target))
      return refuse(
        `${catalog.pathOf(column.id)} is ${typeLabel(catalog, column.type)}, but ${catalog.pathOf(target.id)} is ${typeLabel(catalog, target.type)}. Give them the same type.`,
      );
    pairs.push({ column: column.id, references: target.id });
  }
  const columns = pairs.map(({ column }) => column);
  if (new Set(columns).size < columns.length) return refuse("A column is named twice.");
  return pairs.length === 0 && key.pairs.length > 0
    ? refuse("A foreign key needs at least one column.")
    : pairs;
}
