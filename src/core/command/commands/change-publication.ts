import { isRefusal } from "../../base/refusal.ts";
import { defineCommand } from "../command.ts";
import { editOf } from "../edit.ts";
import { type PublicationInput, publicationFields, publicationNameRefusal } from "../new-publication.ts";
import { missing } from "../place.ts";

/** Changes a publication, its name included; what is not said stays. */
export const changePublication = defineCommand<
  PublicationInput & { readonly publicationId: string; readonly name?: string }
>()({
  id: "change-publication",
  title: "Change publication",
  run(catalog, { name: wanted, publicationId, ...input }) {
    const publication = catalog.find("publication", publicationId);
    if (!publication) return missing("publication");
    const name = wanted?.trim() ?? publication.name;
    const refused = publicationNameRefusal(catalog, name, publication.id);
    if (refused) return refused;
    const fields = publicationFields(catalog, input, publication);
    if (isRefusal(fields)) return fields;
    const edit = editOf(catalog.document);
    edit.put({ ...publication, ...fields, name });
    return { patch: edit.patch() };
  },
});
