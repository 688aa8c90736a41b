import { equal } from "../../base/equal.ts";
import { recordSubject } from "../record-words.ts";
import { recordInvariant } from "../violation.ts";

/** A table OF a composite type has the columns of the type, by name, type and order. */
export const typedTableColumns = recordInvariant({
  id: "typed-table-columns",
  kinds: ["table"],
  check(table, catalog) {
    const type = catalog.find("composite", table.ofType);
    if (!type) return undefined;
    const attributes = type.attributes.map((id) => {
      const attribute = catalog.find("attribute", id);
      return [attribute?.name, attribute?.type];
    });
    const columns = catalog.columnsOf(table.id).map(({ name, type }) => [name, type]);
    if (equal(attributes, columns)) return undefined;
    return `${recordSubject(catalog, table)} must have the columns of its type ${catalog.pathOf(type.id)}.`;
  },
});
