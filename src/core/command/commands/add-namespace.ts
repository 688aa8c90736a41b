import { refuse } from "../../base/refusal.ts";
import { blank } from "../../document/blank.ts";
import { idOf } from "../../document/id.ts";
import { defineCommand } from "../command.ts";
import { editOf } from "../edit.ts";
import { nameRefusal } from "../names.ts";

/** Adds a namespace, what PostgreSQL calls a schema. */
export const addNamespace = defineCommand<{ readonly name: string }>()({
  id: "add-namespace",
  title: "Add namespace",
  run(catalog, input, mint) {
    const name = input.name.trim();
    const refused = nameRefusal("A namespace", name) ?? reservedRefusal(name);
    if (refused) return refused;
    if (catalog.namespaceNamed(name)) return refuse(`There is a namespace ${name} already.`);
    const edit = editOf(catalog.document);
    const namespace = blank("namespace", idOf("namespace", mint()), { name });
    edit.put(namespace);
    edit.put({ ...catalog.design, namespaces: [...catalog.design.namespaces, namespace.id] });
    return { patch: edit.patch() };
  },
});

/** Names that begin with `pg_` are the system's (manual, section 5.10.5). */
function reservedRefusal(name: string): ReturnType<typeof refuse> | undefined {
  return name.startsWith("pg_") ? refuse("Names that begin with pg_ belong to PostgreSQL.") : undefined;
}
