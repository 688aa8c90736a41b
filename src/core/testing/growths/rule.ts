import { blank } from "../../document/blank.ts";
import { catalogOf } from "../../document/catalog.ts";
import { quoteName } from "../../postgres/quoting.ts";
import { qualifiedSql } from "../expressions.ts";
import { type Growth, newId, plainTables } from "../growth.ts";
import { commentFrom, freeName } from "../names.ts";
import { withRecord } from "../with-records.ts";

/** A rule on a table: nothing, a query, or rows of another table deleted. */
export const growRule: Growth = (document, choices) => {
  const catalog = catalogOf(document);
  const table = choices.among(plainTables(catalog));
  if (!table) return document;
  const others = plainTables(catalog).filter(({ id }) => id !== table.id);
  const other = choices.once(2) ? choices.among(others) : undefined;
  const names = new Set(table.rules.map((id) => catalog.get("rule", id).name));
  const event = choices.pick(["insert", "update", "delete"]);
  const column = choices.once(2) ? choices.among(catalog.columnsOf(table.id)) : undefined;
  const row = event === "insert" ? "new" : "old";
  const rule = blank("rule", newId(document, "rule"), {
    name: freeName(choices, (name) => names.has(name)),
    event,
    instead: choices.once(2),
    when: column ? `${row}.${quoteName(column.name)} IS NULL` : null,
    actions: other
      ? `(DELETE FROM ${qualifiedSql(catalog, other)}; SELECT 1)`
      : choices.pick(["NOTHING", "SELECT 1"]),
    enabled: choices.pick(["origin", "origin", "disabled", "replica", "always"]),
    uses: other ? [other.id] : [],
    comment: commentFrom(choices),
  });
  return withRecord(document, table.id, rule);
};
