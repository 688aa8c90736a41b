import { refuse } from "../../base/refusal.ts";
import { followNamespace } from "../../expression/follow-namespace.ts";
import { defineCommand } from "../command.ts";
import { editOf } from "../edit.ts";
import { nameRefusal } from "../names.ts";
import { missing } from "../place.ts";

/** Gives a namespace another name; SQL that names something in it follows. */
export const renameNamespace = defineCommand<{ readonly namespaceId: string; readonly name: string }>()({
  id: "rename-namespace",
  title: "Rename namespace",
  run(catalog, input) {
    const namespace = catalog.find("namespace", input.namespaceId);
    const to = input.name.trim();
    if (!namespace) return missing("namespace");
    const refused = nameRefusal("A namespace", to);
    if (refused) return refused;
    if (namespace.name === "public") return refuse("Every database has public, so it keeps its name.");
    if (to.startsWith("pg_")) return refuse("Names that begin with pg_ belong to PostgreSQL.");
    const other = catalog.namespaceNamed(to);
    if (other && other.id !== namespace.id) return refuse(`There is a namespace ${to} already.`);
    const edit = editOf(catalog.document);
    followNamespace(edit, catalog, { namespace, to });
    edit.put({ ...(edit.find("namespace", namespace.id) ?? namespace), name: to });
    return { patch: edit.patch() };
  },
});
