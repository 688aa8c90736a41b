import { blank } from "../../document/blank.ts";
import { catalogOf } from "../../document/catalog.ts";
import type { Document } from "../../document/document.ts";
import { columnFrom } from "../a-column.ts";
import type { Choices } from "../choices.ts";
import { keyColumns } from "../column-types.ts";
import { conditionOn } from "../expressions.ts";
import { type Growth, namespaceFrom, newId } from "../growth.ts";
import { commentFrom, freeName } from "../names.ts";
import { columnsTaken, constraintsTaken, relationsTaken } from "../spaces-of-names.ts";
import { withRecord, withRecords } from "../with-records.ts";

/** A table with columns, and perhaps keys and checks. */
export const growTable: Growth = (document, choices) => {
  const catalog = catalogOf(document);
  const namespace = namespaceFrom(catalog, choices);
  const id = newId(document, "table");
  const table = blank("table", id, {
    name: freeName(choices, relationsTaken(catalog, namespace.id)),
    unlogged: choices.once(8),
    parameters: choices.once(6) ? [{ name: "fillfactor", value: "70" }] : [],
    comment: commentFrom(choices),
  });
  let grown = withRecord(document, namespace.id, table);
  for (let left = 1 + choices.below(6); left > 0; left -= 1) {
    const name = freeName(choices, columnsTaken(catalogOf(grown), id));
    grown = withRecord(grown, id, columnFrom(grown, { table: id, name, choices }));
  }
  grown = withPrimaryKey(grown, id, choices);
  for (let left = choices.below(3); left > 0; left -= 1) grown = withUnique(grown, id, choices);
  for (let left = choices.below(3); left > 0; left -= 1) grown = withCheck(grown, id, choices);
  return grown;
};

const timing = ["immediate", "immediate", "immediate", "deferrable", "initially deferred"] as const;

function withPrimaryKey(document: Document, table: string, choices: Choices): Document {
  const catalog = catalogOf(document);
  const able = keyColumns(catalog, table);
  const several = choices.some(able, 3);
  const columns = several.length > 0 || choices.once(3) ? several : able.slice(0, 1);
  if (columns.length === 0) return document;
  const required = columns.map((column) => ({ ...column, notNull: true }));
  const rest = catalog
    .columnsOf(table)
    .filter((column) => !columns.includes(column) && column.generated === null);
  const key = blank("primary-key", newId(document, "primary-key"), {
    name: freeName(choices, constraintsTaken(catalog, table)),
    columns: columns.map((column) => column.id),
    include: choices.once(6) ? rest.slice(0, 1).map((column) => column.id) : [],
    deferral: choices.pick(timing),
    comment: commentFrom(choices),
  });
  return withRecord(withRecords(document, ...required), table, key);
}

function withUnique(document: Document, table: string, choices: Choices): Document {
  const catalog = catalogOf(document);
  const columns = choices.some(keyColumns(catalog, table), 3);
  if (columns.length === 0) return document;
  const unique = blank("unique", newId(document, "unique"), {
    name: freeName(choices, constraintsTaken(catalog, table)),
    columns: columns.map((column) => column.id),
    nullsNotDistinct: choices.once(4),
    deferral: choices.pick(timing),
    parameters: choices.once(6) ? [{ name: "fillfactor", value: "90" }] : [],
    comment: commentFrom(choices),
  });
  return withRecord(document, table, unique);
}

function withCheck(document: Document, table: string, choices: Choices): Document {
  const catalog = catalogOf(document);
  const column = choices.among(catalog.columnsOf(table));
  if (!column) return document;
  const notEnforced = choices.once(8);
  const check = blank("check", newId(document, "check"), {
    name: freeName(choices, constraintsTaken(catalog, table)),
    expression: conditionOn(column, choices),
    noInherit: choices.once(6),
    notEnforced,
    notValid: !notEnforced && choices.once(6),
    comment: commentFrom(choices),
  });
  return withRecord(document, table, check);
}
