import { blank } from "../../document/blank.ts";
import { catalogOf } from "../../document/catalog.ts";
import { typeFrom } from "../column-types.ts";
import { type Growth, namespaceFrom, newId } from "../growth.ts";
import { commentFrom, freeName } from "../names.ts";
import { relationsTaken } from "../spaces-of-names.ts";
import { withRecord } from "../with-records.ts";

export const growDomain: Growth = (document, choices) => {
  const catalog = catalogOf(document);
  const namespace = namespaceFrom(catalog, choices);
  const { type, constant } = typeFrom(catalog, choices);
  const names = new Set<string>();
  const check = () => {
    const name = freeName(choices, (taken) => names.has(taken));
    names.add(name);
    return { name, expression: choices.pick(["VALUE IS NOT NULL", "num_nulls(VALUE) = 0"]), notValid: false };
  };
  const domain = blank("domain", newId(document, "domain"), {
    name: freeName(choices, relationsTaken(catalog, namespace.id)),
    type,
    default: choices.once(3) ? constant : null,
    notNull: choices.once(4),
    checks: Array.from({ length: choices.below(3) }, check),
    comment: commentFrom(choices),
  });
  return withRecord(document, namespace.id, domain);
};
