import { blank } from "../../document/blank.ts";
import { catalogOf } from "../../document/catalog.ts";
import { designId } from "../../document/id.ts";
import { type Growth, newId } from "../growth.ts";
import { commentFrom, freeName } from "../names.ts";
import { withRecord } from "../with-records.ts";

export const growNamespace: Growth = (document, choices) => {
  const catalog = catalogOf(document);
  const name = freeName(choices, (taken) => catalog.namespaceNamed(taken) !== undefined);
  const namespace = blank("namespace", newId(document, "namespace"), { name, comment: commentFrom(choices) });
  return withRecord(document, designId, namespace);
};
