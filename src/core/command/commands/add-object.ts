import { isRefusal } from "../../base/refusal.ts";
import { blank } from "../../document/blank.ts";
import { idOf } from "../../document/id.ts";
import type { ObjectRecord } from "../../document/records/index.ts";
import { isOfDatabase } from "../../postgres/object-kinds.ts";
import { defineCommand } from "../command.ts";
import { editOf } from "../edit.ts";
import { objectRefusal, signatureOfObject, usesOfDefinition } from "../new-object.ts";
import { namespaceFor } from "../place.ts";

/** Adds an object that is not drawn: its kind, name and signature, and the text of CREATE behind them. */
export const addObject = defineCommand<{
  readonly type: ObjectRecord["type"];
  readonly name?: string;
  readonly namespaceId?: string;
  readonly signature?: string;
  readonly definition: string;
}>()({
  id: "add-object",
  title: "Add object",
  run(catalog, { definition: written, name: wanted = "", namespaceId, signature = "", type }, mint) {
    const place = isOfDatabase(type) ? { id: null } : namespaceFor(catalog, namespaceId);
    if (isRefusal(place)) return place;
    const identity = {
      type,
      name: wanted.trim(),
      namespace: place.id,
      signature: signatureOfObject(type, signature),
    };
    const refused = objectRefusal(catalog, identity);
    if (refused) return refused;
    const definition = written.trim();
    const uses = usesOfDefinition(catalog, { ...identity, definition, additions: [] });
    const edit = editOf(catalog.document);
    const object = blank("object", idOf("object", mint()), { ...identity, definition, uses });
    edit.put(object);
    edit.put({ ...catalog.design, objects: [...catalog.design.objects, object.id] });
    return { patch: edit.patch() };
  },
});
