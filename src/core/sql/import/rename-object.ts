import { catalogOf } from "../../document/catalog.ts";
import type { NamespaceRecord, ObjectRecord } from "../../document/records/index.ts";
import { followObject } from "../../expression/follow-object.ts";
import type { Draft } from "./draft.ts";
import type { At } from "./statement.ts";

/** Gives an object that is not drawn another name or namespace; what mentions it follows. */
export function renameObject(
  draft: Draft,
  at: At,
  {
    object,
    to,
  }: {
    readonly object: ObjectRecord;
    readonly to: { readonly namespace: NamespaceRecord | null; readonly name: string };
  },
): void {
  const records = { find: draft.find, put: draft.replace };
  const target = { namespace: to.namespace?.name ?? null, name: to.name };
  followObject(records, catalogOf(draft.document()), { object, to: target });
  const current = draft.get("object", object.id);
  draft.replace({ ...current, name: to.name, namespace: to.namespace?.id ?? null });
  if (object.type === "operator") at.note("Queries with this operator stay as they are written.");
}
