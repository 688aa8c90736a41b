import type { Catalog } from "../../document/catalog.ts";
import type { ColumnRecord, TableRecord } from "../../document/records/index.ts";
import { snakeCase } from "../name-words.ts";
import { columnsNamed, tablesOf } from "../placed-columns.ts";
import { defineRule } from "../rule.ts";
import { isNumber } from "../type-facts.ts";

type Derivation = { readonly result: RegExp; readonly from: readonly RegExp[] };

const derivations: readonly Derivation[] = [
  {
    result: /^(line_?)?(total|subtotal|amount)(_price)?$/,
    from: [/^(unit_)?(price|rate|cost)$/, /^(qty|quantity|units)$/],
  },
  { result: /^age$/, from: [/^(birth_?date|birthday|date_of_birth|born_on)$/] },
  { result: /^(full_?name|display_?name)$/, from: [/^first_?name$/, /^last_?name$/] },
  {
    result: /^duration(_\w+)?$/,
    from: [
      /^(start|started|starts|begin)(_?(at|on|date|time))?$/,
      /^(end|ended|ends|finish|finished)(_?(at|on|date|time))?$/,
    ],
  },
];

/** A column that others decide by arithmetic. */
export const columnDerivable = defineRule({
  id: "column-derivable",
  severity: "warning",
  category: "normalization",
  title: "Column that others decide",
  why: "Whoever changes one of the others has to remember this one; when somebody forgets, the row contradicts itself (third normal form).",
  remedy:
    "GENERATED ALWAYS AS (…) STORED, or compute it when reading. Keep it where it was agreed at the time, and say so in its comment.",
  examples: {
    bad: [
      "create table lines (id int primary key, unit_price numeric(9,2), quantity int, total numeric(9,2));",
    ],
    good: [
      "create table lines (id int primary key, unit_price numeric(9,2), quantity int, total numeric(9,2) generated always as (unit_price * quantity) stored);",
    ],
  },
  *check({ catalog, tables }) {
    for (const derivation of derivations) {
      const named = (name: string): boolean => derivation.result.test(snakeCase(name));
      for (const table of tablesOf(columnsNamed(catalog, tables, named))) {
        const found = derivedIn(catalog, table, derivation);
        if (!found) continue;
        const from = found.from.map(({ name }) => name).join(" and ");
        yield { at: found.result.id, message: `${table.name}.${found.result.name} follows from ${from}.` };
      }
    }
  },
});

function derivedIn(catalog: Catalog, table: TableRecord, { result, from }: Derivation) {
  const columns = catalog.columnsOf(table.id);
  const named = (pattern: RegExp): ColumnRecord | undefined =>
    columns.find(({ name }) => pattern.test(snakeCase(name)));
  const derived = named(result);
  if (!derived) return undefined;
  const sources = from.flatMap((pattern) => named(pattern) ?? []);
  const arithmetic =
    !/total/.test(result.source) || [derived, ...sources].every((column) => isNumber(catalog, column));
  const whole = sources.length === from.length && arithmetic;
  return whole && derived.generated === null && derived.comment === null
    ? { result: derived, from: sources }
    : undefined;
}
