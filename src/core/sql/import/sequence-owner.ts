import type { Node } from "@pgsql/types";
import type { ColumnRecord, NamespaceRecord } from "../../document/records/index.ts";
import type { Draft } from "./draft.ts";
import { columnFor, tableFor } from "./find.ts";
import { optionParts } from "./options.ts";
import type { At } from "./statement.ts";

/** What OWNED BY says: a column, nothing (NONE or not written), or a refusal. */
export function ownerOf(
  draft: Draft,
  at: At,
  wanted: { readonly options: readonly Node[] | undefined; readonly namespace: NamespaceRecord | undefined },
): ColumnRecord | null | undefined {
  const parts = optionParts(wanted.options, "owned_by");
  if (parts === undefined || (parts.length === 1 && parts[0] === "none")) return null;
  const [column = "", relname = "", schemaname] = parts.toReversed();
  const table = tableFor(draft, at, schemaname === undefined ? { relname } : { relname, schemaname });
  if (!table) return undefined;
  if (draft.namespaceOf(table.id)?.id !== wanted.namespace?.id) {
    return at.refuse("A sequence must lie in the namespace of the table that owns it.");
  }
  return columnFor(draft, at, { table, name: column });
}
