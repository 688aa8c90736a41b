import { blank } from "../../../document/blank.ts";
import { designId } from "../../../document/id.ts";
import { noteCutName } from "../create-in.ts";
import { findPublication } from "../find.ts";
import { publicationParameters, publishedBy, throughRoot } from "../publication.ts";
import { defineImporter } from "../statement.ts";

/** CREATE PUBLICATION. */
export const createPublication = defineImporter({
  type: "CreatePublicationStmt",
  run(statement, draft, at) {
    const { for_all_tables, options, pubname: name = "", pubobjects } = statement;
    at.about(`publication ${name}`);
    noteCutName(at, name);
    if (findPublication(draft, name)) {
      at.refuse(`The publication ${name} exists already.`);
      return;
    }
    const published = publishedBy(draft, at, pubobjects);
    if (!published) return;
    const record = blank("publication", draft.newId("publication"), {
      name,
      allTables: for_all_tables === true,
      ...published,
      parameters: publicationParameters(options),
    });
    if (throughRoot(draft, at, record)) draft.add(record, designId);
  },
});
