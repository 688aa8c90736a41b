import { blank } from "../../document/blank.ts";
import { catalogOf } from "../../document/catalog.ts";
import { type Growth, namespaceFrom, newId } from "../growth.ts";
import { commentFrom, freeName } from "../names.ts";
import { relationsTaken } from "../spaces-of-names.ts";
import { withRecord } from "../with-records.ts";

export const growEnum: Growth = (document, choices) => {
  const catalog = catalogOf(document);
  const namespace = namespaceFrom(catalog, choices);
  const id = newId(document, "enum");
  const name = freeName(choices, relationsTaken(catalog, namespace.id));
  let grown = withRecord(document, namespace.id, blank("enum", id, { name, comment: commentFrom(choices) }));
  const labels = new Set<string>();
  for (let left = choices.below(4); left > 0; left -= 1) {
    const label = freeName(choices, (taken) => labels.has(taken));
    labels.add(label);
    grown = withRecord(grown, id, blank("enum-value", newId(grown, "enum-value"), { name: label }));
  }
  return grown;
};
