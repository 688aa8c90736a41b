import { refuse } from "../../base/refusal.ts";
import { blank } from "../../document/blank.ts";
import { idOf } from "../../document/id.ts";
import { defineCommand } from "../command.ts";
import { editOf } from "../edit.ts";
import { nameRefusal } from "../names.ts";
import { missing } from "../place.ts";

/** Adds an extension, into a namespace and in a version if they are given. */
export const addExtension = defineCommand<{
  readonly name: string;
  readonly namespaceId?: string | null;
  readonly version?: string | null;
}>()({
  id: "add-extension",
  title: "Add extension",
  run(catalog, input, mint) {
    const name = input.name.trim();
    const refused = nameRefusal("An extension", name);
    if (refused) return refused;
    if (catalog.all("extension").some((other) => other.name === name))
      return refuse(`The design has the extension ${name} already.`);
    const namespace = catalog.find("namespace", input.namespaceId);
    if (input.namespaceId != null && !namespace) return missing("namespace");
    const edit = editOf(catalog.document);
    const version = input.version?.trim() || null;
    const extension = blank("extension", idOf("extension", mint()), {
      name,
      namespace: namespace?.id ?? null,
      version,
    });
    edit.put(extension);
    edit.put({ ...catalog.design, extensions: [...catalog.design.extensions, extension.id] });
    return { patch: edit.patch() };
  },
});
