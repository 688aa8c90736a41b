import { refuse } from "../../base/refusal.ts";
import type { ObjectRecord } from "../../document/records/index.ts";
import { followObject } from "../../expression/follow-object.ts";
import { hasOwnFamily } from "../../expression/own-family.ts";
import { defineCommand } from "../command.ts";
import { editOf } from "../edit.ts";
import { objectRefusal, usesOfDefinition } from "../new-object.ts";
import { missing } from "../place.ts";

/** Changes an object that is not drawn; what mentions it follows its new name. What is not said stays. */
export const changeObject = defineCommand<
  { readonly objectId: string } & Partial<Pick<ObjectRecord, "name" | "definition" | "additions">>
>()({
  id: "change-object",
  title: "Change object",
  run(catalog, { objectId, ...changes }) {
    const object = catalog.find("object", objectId);
    if (!object) return missing("object");
    const name = changes.name?.trim() ?? object.name;
    const refused = objectRefusal(catalog, { ...object, name }, object.id);
    if (refused) return refused;
    const isRenamed = name !== object.name;
    if (isRenamed && hasOwnFamily(object))
      return refuse(`Name the family of ${object.name} in its definition first: it keeps its name.`);
    const edit = editOf(catalog.document);
    const definition = changes.definition?.trim() ?? object.definition;
    const additions = changes.additions ?? object.additions;
    const isSame = definition === object.definition && additions === object.additions;
    const uses = isSame
      ? object.uses
      : usesOfDefinition(catalog, { ...object, definition, additions }, object.id);
    edit.put({ ...object, definition, additions, uses });
    if (isRenamed) {
      const namespace = catalog.find("namespace", object.namespace)?.name ?? null;
      followObject(edit, catalog, { object, to: { namespace, name } });
      const current = edit.find("object", object.id);
      if (current) edit.put({ ...current, name });
    }
    return { patch: edit.patch() };
  },
});
