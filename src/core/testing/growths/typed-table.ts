import { blank } from "../../document/blank.ts";
import { catalogOf } from "../../document/catalog.ts";
import { keyColumns } from "../column-types.ts";
import { type Growth, namespaceFrom, newId } from "../growth.ts";
import { freeName } from "../names.ts";
import { constraintsTaken, relationsTaken } from "../spaces-of-names.ts";
import { withRecord, withRecords } from "../with-records.ts";

/** A table of a composite type, perhaps with a key. */
export const growTypedTable: Growth = (document, choices) => {
  const catalog = catalogOf(document);
  const type = choices.among(catalog.all("composite"));
  if (!type) return document;
  const namespace = namespaceFrom(catalog, choices);
  const id = newId(document, "table");
  const name = freeName(choices, relationsTaken(catalog, namespace.id));
  let grown = withRecord(document, namespace.id, blank("table", id, { name, ofType: type.id }));
  for (const attributeId of type.attributes) {
    const { collation, name, type } = catalog.get("attribute", attributeId);
    const column = { name, type, collation, notNull: choices.once(3) };
    grown = withRecord(grown, id, blank("column", newId(grown, "column"), column));
  }
  const [first] = choices.once(2) ? keyColumns(catalogOf(grown), id) : [];
  if (!first) return grown;
  const key = blank("primary-key", newId(grown, "primary-key"), {
    name: freeName(choices, constraintsTaken(catalogOf(grown), id)),
    columns: [first.id],
  });
  return withRecord(withRecords(grown, { ...first, notNull: true }), id, key);
};
