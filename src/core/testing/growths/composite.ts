import { blank } from "../../document/blank.ts";
import { catalogOf } from "../../document/catalog.ts";
import { typeFrom } from "../column-types.ts";
import { type Growth, namespaceFrom, newId } from "../growth.ts";
import { commentFrom, freeName } from "../names.ts";
import { relationsTaken } from "../spaces-of-names.ts";
import { withRecord } from "../with-records.ts";

/** A composite type, perhaps of others. */
export const growComposite: Growth = (document, choices) => {
  const catalog = catalogOf(document);
  const namespace = namespaceFrom(catalog, choices);
  const id = newId(document, "composite");
  const name = freeName(choices, relationsTaken(catalog, namespace.id));
  const composite = blank("composite", id, { name, comment: commentFrom(choices) });
  const taken = new Set<string>();
  let grown = withRecord(document, namespace.id, composite);
  for (let left = choices.below(5); left > 0; left -= 1) {
    const own = freeName(choices, (other) => taken.has(other));
    taken.add(own);
    const { type } = typeFrom(catalog, choices);
    const isText = type.base.kind === "builtin" && type.base.name === "text";
    const attribute = blank("attribute", newId(grown, "attribute"), {
      name: own,
      type,
      collation: isText && choices.once(2) ? { namespace: null, name: "C" } : null,
      comment: commentFrom(choices),
    });
    grown = withRecord(grown, id, attribute);
  }
  return grown;
};
