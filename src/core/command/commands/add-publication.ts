import { isRefusal } from "../../base/refusal.ts";
import { blank } from "../../document/blank.ts";
import { idOf } from "../../document/id.ts";
import { defineCommand } from "../command.ts";
import { editOf } from "../edit.ts";
import { type PublicationInput, publicationFields, publicationNameRefusal } from "../new-publication.ts";

/** Adds a publication: of all tables, of some with columns and rows, or of namespaces. */
export const addPublication = defineCommand<PublicationInput & { readonly name: string }>()({
  id: "add-publication",
  title: "Add publication",
  run(catalog, { name: wanted, ...input }, mint) {
    const name = wanted.trim();
    const refused = publicationNameRefusal(catalog, name);
    if (refused) return refused;
    const fields = publicationFields(catalog, input);
    if (isRefusal(fields)) return fields;
    const edit = editOf(catalog.document);
    const publication = blank("publication", idOf("publication", mint()), { ...fields, name });
    edit.put(publication);
    edit.put({ ...catalog.design, publications: [...catalog.design.publications, publication.id] });
    return { patch: edit.patch() };
  },
});
