import type { TableRecord } from "../../document/records/index.ts";
import { quoteName, quoteQualified } from "../../postgres/quoting.ts";
import type { Draft } from "./draft.ts";
import { findConstraint, pathOf } from "./find.ts";
import { keep } from "./keep.ts";
import { nameKey } from "./name-keys.ts";
import type { At } from "./statement.ts";

/** Makes an index the one its table is clustered on. By a key's index it is kept: keys have no such property. */
export function setClustered(
  draft: Draft,
  at: At,
  wanted: { readonly table: TableRecord; readonly index: string },
): void {
  const { index, table } = wanted;
  const path = pathOf(draft, table.id);
  at.about(`table ${path}`);
  const chosen = draft.find("index", draft.idsNamed(nameKey("index", table.id, index))[0]);
  const key = findConstraint(draft, table, index);
  if (!chosen && key?.kind !== "primary-key" && key?.kind !== "unique") {
    at.refuse(`${path} has no index ${index}.`);
    return;
  }
  clearClustered(draft, table);
  if (chosen) {
    draft.replace({ ...draft.get("index", chosen.id), clustered: true });
    return;
  }
  const name = quoteQualified(draft.namespaceOf(table.id)?.name, table.name);
  keep(draft, at, {
    subject: `clustering of ${path}`,
    phase: "after tables",
    statement: `ALTER TABLE ${name} CLUSTER ON ${quoteName(index)}`,
    on: [table.id],
  });
}

/** Makes no index the one a table is clustered on. */
export function clearClustered(draft: Draft, table: TableRecord): void {
  for (const id of table.indexes) {
    const index = draft.get("index", id);
    if (index.clustered) draft.replace({ ...index, clustered: false });
  }
  const subject = nameKey("subject", "", `clustering of ${pathOf(draft, table.id)}`);
  for (const id of draft.idsNamed(subject)) draft.remove(id);
}
