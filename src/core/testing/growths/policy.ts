import { blank } from "../../document/blank.ts";
import { catalogOf } from "../../document/catalog.ts";
import { conditionOn, qualifiedSql } from "../expressions.ts";
import { type Growth, newId, plainTables } from "../growth.ts";
import { commentFrom, freeName } from "../names.ts";
import { withRecord } from "../with-records.ts";

/** A policy over a column of its table, or over the rows of another. */
export const growPolicy: Growth = (document, choices) => {
  const catalog = catalogOf(document);
  const table = choices.among(plainTables(catalog));
  if (!table) return document;
  const other = choices.once(3) ? choices.among(catalog.all("table")) : undefined;
  const read = other?.id === table.id ? undefined : other;
  const names = new Set(table.policies.map((id) => catalog.get("policy", id).name));
  const column = choices.among(catalog.columnsOf(table.id));
  const own = column ? conditionOn(column, choices) : "true";
  const condition = read ? `EXISTS (SELECT 1 FROM ${qualifiedSql(catalog, read)})` : own;
  const command = choices.pick(["all", "select", "insert", "update", "delete"]);
  const takesCheck = command !== "select" && command !== "delete";
  const policy = blank("policy", newId(document, "policy"), {
    name: freeName(choices, (name) => names.has(name)),
    restrictive: choices.once(4),
    command,
    roles: choices.once(3) ? ["CURRENT_USER"] : [],
    using: command === "insert" ? null : condition,
    check: takesCheck && (command === "insert" || choices.once(2)) ? condition : null,
    uses: read ? [read.id] : [],
    comment: commentFrom(choices),
  });
  return withRecord(document, table.id, policy);
};
