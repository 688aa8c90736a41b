import { blank } from "../../document/blank.ts";
import { type Catalog, catalogOf } from "../../document/catalog.ts";
import type { StatisticsRecord, TableRecord } from "../../document/records/index.ts";
import type { Choices } from "../choices.ts";
import { isTextual, keyColumns } from "../column-types.ts";
import { textOf } from "../expressions.ts";
import { type Growth, namespaceFrom, newId, plainTables } from "../growth.ts";
import { commentFrom, freeName } from "../names.ts";
import { withRecord } from "../with-records.ts";

/** Statistics on several columns of a table, or on one expression. */
export const growStatistics: Growth = (document, choices) => {
  const catalog = catalogOf(document);
  const table = choices.among(plainTables(catalog));
  if (!table) return document;
  const keys = keysFrom(catalog, table, choices);
  if (keys.length === 0) return document;
  const own = catalog.namespaceOf(table.id)?.id;
  const namespace = choices.once(4) ? namespaceFrom(catalog, choices) : undefined;
  const home = namespace?.id ?? own;
  const taken = catalog.all("statistics").filter((other) => homeOf(catalog, other) === home);
  const statistics = blank("statistics", newId(document, "statistics"), {
    name: freeName(choices, (name) => taken.some((other) => other.name === name)),
    namespace: namespace === undefined || namespace.id === own ? null : namespace.id,
    measures: keys.length > 1 ? choices.pick([[], ["mcv"], ["ndistinct", "dependencies"]]) : [],
    keys,
    target: choices.once(3) ? choices.below(1000) : null,
    comment: commentFrom(choices),
  });
  return withRecord(document, table.id, statistics);
};

function homeOf(catalog: Catalog, { id, namespace }: StatisticsRecord): string | undefined {
  return namespace ?? catalog.namespaceOf(id)?.id;
}

function keysFrom(catalog: Catalog, table: TableRecord, choices: Choices): StatisticsRecord["keys"] {
  const columns = choices.some(keyColumns(catalog, table.id), 4);
  const text = choices.once(3) ? choices.among(keyColumns(catalog, table.id).filter(isTextual)) : undefined;
  const expression = text ? [{ kind: "expression", expression: textOf(text, choices) } as const] : [];
  if (columns.length < 2 && expression.length === 0) return [];
  return [...columns.map(({ id }) => ({ kind: "column", column: id }) as const), ...expression];
}
