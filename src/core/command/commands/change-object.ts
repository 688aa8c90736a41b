import { isRefusal, type Refusal, refuse } from "../../base/refusal.ts";
import type { Catalog } from "../../document/catalog.ts";
import type { ObjectRecord } from "../../document/records/index.ts";
import { followObject } from "../../expression/follow-object.ts";
import { hasOwnFamily } from "../../expression/own-family.ts";
import { isOfDatabase } from "../../postgres/object-kinds.ts";
import { defineCommand } from "../command.ts";
import { editOf } from "../edit.ts";
import { objectRefusal, signatureOfObject, usesOfDefinition } from "../new-object.ts";
import { missing } from "../place.ts";

/** Changes an object that is not drawn; what mentions it follows its new name. What is not said stays. */
export const changeObject = defineCommand<
  { readonly objectId: string } & Partial<
    Pick<ObjectRecord, "name" | "signature" | "definition" | "additions">
  > & {
      readonly namespaceId?: string;
    }
>()({
  id: "change-object",
  title: "Change object",
  run(catalog, { objectId, ...changes }) {
    const object = catalog.find("object", objectId);
    if (!object) return missing("object");
    const identity = identityOf(catalog, object, changes);
    if (isRefusal(identity)) return identity;
    const refused = objectRefusal(catalog, identity, object.id);
    if (refused) return refused;
    const { name, namespace, signature } = identity;
    const isRenamed = name !== object.name || namespace !== object.namespace;
    if (isRenamed && hasOwnFamily(object))
      return refuse(`Name the family of ${object.name} in its definition first: it keeps its name.`);
    const edit = editOf(catalog.document);
    const definition = changes.definition?.trim() ?? object.definition;
    const additions = changes.additions ?? object.additions;
    const isSame =
      definition === object.definition && additions === object.additions && signature === object.signature;
    const uses = isSame
      ? object.uses
      : usesOfDefinition(catalog, { ...object, signature, definition, additions }, object.id);
    edit.put({ ...object, signature, definition, additions, uses });
    if (isRenamed) {
      const home = catalog.find("namespace", namespace)?.name ?? null;
      followObject(edit, catalog, { object, to: { namespace: home, name } });
      const current = edit.find("object", object.id);
      if (current) edit.put({ ...current, name, namespace });
    }
    return { patch: edit.patch() };
  },
});

type Wanted = {
  readonly name?: string;
  readonly signature?: string;
  readonly namespaceId?: string;
};

/** By what it is known after the change; refused where its kind has no such thing, or its definition says it. */
function identityOf(
  catalog: Catalog,
  object: ObjectRecord,
  wanted: Wanted,
): Pick<ObjectRecord, "type" | "name" | "namespace" | "signature"> | Refusal {
  const { type } = object;
  const home = wanted.namespaceId === undefined ? undefined : catalog.find("namespace", wanted.namespaceId);
  if (wanted.namespaceId !== undefined && !home) return missing("namespace");
  if (home && isOfDatabase(type)) return refuse(`A kind such as ${type} lies in no namespace.`);
  const signature =
    wanted.signature === undefined ? object.signature : signatureOfObject(type, wanted.signature);
  if (signature !== object.signature && type.startsWith("operator"))
    return refuse(`What this ${type} takes is said in its definition. Change it there.`);
  return {
    type,
    name: wanted.name?.trim() ?? object.name,
    namespace: home?.id ?? object.namespace,
    signature,
  };
}
