import { list, optional, words } from "../../document/field.ts";
import { objectShape } from "../../document/records/object.ts";
import { objectSources } from "../object-sources/index.ts";
import { defineSource } from "../schema-source.ts";

/** Everything that is not drawn. */
export const objects = defineSource({
  id: "objects",
  fields: {
    catalog: words,
    oid: words,
    type: objectShape.fields.type,
    name: words,
    namespace: optional(words),
    signature: words,
    definition: words,
    additions: list(words),
  },
  sql: `
SELECT * FROM (${objectSources.map(({ sql }) => sql).join("\nUNION ALL")}
) o ORDER BY o.type, o.name, o.signature`,
});
