import type { AlterPublicationStmt } from "@pgsql/types";
import type { PublicationRecord } from "../../../document/records/index.ts";
import { findPublication } from "../find.ts";
import { keep } from "../keep.ts";
import { mergeParameters, parameterName } from "../options.ts";
import { type Published, publicationParameters, publishedBy, throughRoot } from "../publication.ts";
import { defineImporter } from "../statement.ts";
import { partsOf } from "../tree.ts";

/** ALTER PUBLICATION ADD, SET and DROP. */
export const alterPublication = defineImporter({
  type: "AlterPublicationStmt",
  run(statement, draft, at) {
    const { pubname: name = "" } = statement;
    at.about(`publication ${name}`);
    const publication = findPublication(draft, name);
    // `supabase_realtime` is there before any file of a project speaks of it.
    if (!publication) {
      keep(draft, at, { subject: `change of publication ${name}`, phase: "after all" });
      return;
    }
    const published = publishedBy(draft, at, statement.pubobjects);
    if (!published) return;
    const twice = statement.action === "AP_AddObjects" && taken(publication, published);
    if (twice) {
      at.refuse(`The publication ${name} has it already.`);
      return;
    }
    const changed = throughRoot(draft, at, altered(publication, statement, published));
    if (changed) draft.replace(changed);
  },
});

function taken(publication: PublicationRecord, { namespaces, tables }: Published): boolean {
  const present = new Set<string>(publication.tables.map(({ table }) => table));
  return (
    tables.some(({ table }) => present.has(table)) ||
    namespaces.some((id) => publication.namespaces.includes(id))
  );
}

function altered(
  publication: PublicationRecord,
  { action, options, pubobjects }: AlterPublicationStmt,
  published: Published,
): PublicationRecord {
  if (!pubobjects) {
    const named = partsOf(options, "DefElem").map(parameterName);
    const parameters = mergeParameters(publication.parameters, publicationParameters(options), named);
    return { ...publication, parameters };
  }
  switch (action) {
    case "AP_SetObjects":
      return { ...publication, ...published };
    case "AP_DropObjects": {
      const gone = new Set<string>(published.tables.map(({ table }) => table));
      return {
        ...publication,
        tables: publication.tables.filter(({ table }) => !gone.has(table)),
        namespaces: publication.namespaces.filter((id) => !published.namespaces.includes(id)),
      };
    }
    default:
      return {
        ...publication,
        tables: [...publication.tables, ...published.tables],
        namespaces: [...publication.namespaces, ...published.namespaces],
      };
  }
}
