import { blank } from "../../document/blank.ts";
import { catalogOf } from "../../document/catalog.ts";
import { designId } from "../../document/id.ts";
import type { NamespaceRecord, ObjectRecord } from "../../document/records/index.ts";
import { followObject } from "../../expression/follow-object.ts";
import { definitionInFamily, hasOwnFamily } from "../../expression/own-family.ts";
import type { Draft } from "./draft.ts";
import { qualifiedNameOfObject } from "./object-name.ts";
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
  if (hasOwnFamily(object)) makeFamily(draft, object);
  const records = { find: draft.find, put: draft.replace };
  const target = { namespace: to.namespace?.name ?? null, name: to.name };
  followObject(records, catalogOf(draft.document()), { object, to: target });
  const current = draft.get("object", object.id);
  draft.replace({ ...current, name: to.name, namespace: to.namespace?.id ?? null });
  if (object.type === "operator") at.note("Queries with this operator stay as they are written.");
}

/** The family that came with an operator class keeps its name: from now on the class says to which it belongs. */
function makeFamily(draft: Draft, object: ObjectRecord): void {
  const { name, namespace, signature } = object;
  const family = blank("object", draft.newId("object"), {
    type: "operator family",
    name,
    namespace,
    signature,
    definition: signature.trim(),
  });
  draft.add(family, designId);
  const definition = definitionInFamily(object.definition, qualifiedNameOfObject(draft, family));
  draft.replace({ ...object, definition, uses: [...object.uses, family.id] });
}
