import { blank } from "../../document/blank.ts";
import { catalogOf } from "../../document/catalog.ts";
import { type Growth, newId } from "../growth.ts";
import { commentFrom } from "../names.ts";
import { withRecord } from "../with-records.ts";

/** What somebody says about the rows of a table. */
export const growDependency: Growth = (document, choices) => {
  const catalog = catalogOf(document);
  const table = choices.among(catalog.all("table").filter(({ external }) => !external));
  if (!table) return document;
  const columns = choices.some(table.columns, 5);
  const dependent = columns.slice(0, 1 + choices.below(columns.length));
  if (dependent.length === 0) return document;
  const reason = choices.once(3) ? commentFrom(choices) : null;
  const dependency = blank("dependency", newId(document, "dependency"), {
    multivalued: choices.once(4),
    determinant: columns.filter((id) => !dependent.includes(id)),
    dependent,
    standing: choices.pick(["stated", "rejected", "suggested"]),
    origin: choices.pick(["person", "data", "name"]),
    reason: reason?.trim() ? reason : null,
  });
  return withRecord(document, table.id, dependency);
};
