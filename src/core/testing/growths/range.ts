import { blank } from "../../document/blank.ts";
import { catalogOf } from "../../document/catalog.ts";
import { clipToBytes } from "../../postgres/default-names.ts";
import { multirangeName } from "../../postgres/multirange-name.ts";
import { builtin } from "../column-types.ts";
import { type Growth, namespaceFrom, newId } from "../growth.ts";
import { commentFrom, freeName } from "../names.ts";
import { relationsTaken } from "../spaces-of-names.ts";
import { withRecord } from "../with-records.ts";

const external = (name: string) => ({ kind: "external", namespace: null, name }) as const;

const traits = [
  { subtype: builtin("int8") },
  { subtype: builtin("float8"), difference: external("float8mi") },
  { subtype: builtin("text"), collation: { namespace: null, name: "C" } },
  { subtype: builtin("text"), operatorClass: { namespace: null, name: "text_pattern_ops" } },
] as const;

/** A range type with the type of its sets. */
export const growRange: Growth = (document, choices) => {
  const catalog = catalogOf(document);
  const namespace = namespaceFrom(catalog, choices);
  const isTaken = relationsTaken(catalog, namespace.id);
  const setsOf = (name: string): string =>
    choices.once(4) ? `${clipToBytes(name, 50)} sets` : multirangeName(name);
  const name = freeName(choices, (wanted) => isTaken(wanted) || isTaken(multirangeName(wanted)));
  const multirange = setsOf(name);
  if (isTaken(multirange)) return document;
  const range = blank("range", newId(document, "range"), {
    name,
    multirange,
    comment: commentFrom(choices),
    ...choices.pick(traits),
  });
  return withRecord(document, namespace.id, range);
};
