import { isRefusal, refuse } from "../../base/refusal.ts";
import { blank } from "../../document/blank.ts";
import { idOf } from "../../document/id.ts";
import { defaultName } from "../../postgres/default-names.ts";
import { defineCommand } from "../command.ts";
import { editOf } from "../edit.ts";
import { relationNameRefusal, takenIn } from "../names.ts";
import { type IndexInput, indexColumnNames, indexFields } from "../new-index.ts";
import { missing } from "../place.ts";

/** Adds an index to a table or a materialized view; btree unless another method is given. */
export const addIndex = defineCommand<
  IndexInput & {
    /** The table or materialized view. */
    readonly tableId: string;
    readonly keys: NonNullable<IndexInput["keys"]>;
    readonly name?: string;
  }
>()({
  id: "add-index",
  title: "Add index",
  run(catalog, input, mint) {
    const owner = catalog.find("table", input.tableId) ?? catalog.find("view", input.tableId);
    const namespace = catalog.namespaceOf(input.tableId);
    if (!owner || !namespace) return missing("table");
    if (owner.kind === "view" && !owner.materialized)
      return refuse(`${catalog.pathOf(owner.id)} is a view. Only a table or materialized view has indexes.`);
    const fields = indexFields(catalog, owner, input);
    if (isRefusal(fields)) return fields;
    const parts = { keys: fields.keys ?? [], include: fields.include ?? [] };
    const columns = indexColumnNames(catalog, parts);
    const request = { kind: "index" as const, table: owner.name, columns };
    const name = input.name?.trim() ?? defaultName(request, takenIn(catalog, namespace.id));
    const refused = relationNameRefusal(catalog, { what: "An index", namespaceId: namespace.id, name });
    if (refused) return refused;
    const edit = editOf(catalog.document);
    const index = blank("index", idOf("index", mint()), { method: "btree", ...fields, name });
    edit.put(index);
    edit.put({ ...owner, indexes: [...owner.indexes, index.id] });
    return { patch: edit.patch() };
  },
});
