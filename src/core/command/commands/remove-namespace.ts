import { refuse } from "../../base/refusal.ts";
import { childIdsOf } from "../../document/references.ts";
import { defineCommand } from "../command.ts";
import { editOf } from "../edit.ts";
import { missing } from "../place.ts";
import { removeRecords } from "../removal.ts";

/** Removes a namespace that is empty, or with all it holds. */
export const removeNamespace = defineCommand<{
  readonly namespaceId: string;
  /** Remove what is in it as well, and what elsewhere needs that. */
  readonly withDependents?: boolean;
}>()({
  id: "remove-namespace",
  title: "Remove namespace",
  run(catalog, { namespaceId, withDependents }) {
    const namespace = catalog.find("namespace", namespaceId);
    if (!namespace) return missing("namespace");
    if (namespace.name === "public") return refuse("Every database has public, so it stays.");
    const held = childIdsOf(namespace).length;
    if (held > 0 && !withDependents)
      return refuse(
        `${namespace.name} holds ${held === 1 ? "one thing" : `${held} things`}. Move or remove them first.`,
      );
    const edit = editOf(catalog.document);
    return removeRecords(edit, [namespaceId], { withDependents }) ?? { patch: edit.patch() };
  },
});
