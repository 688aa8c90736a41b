import type { Catalog } from "../document/catalog.ts";
import type { CheckRecord, ColumnRecord, EnumRecord } from "../document/records/index.ts";
import { columnsInExpression } from "../expression/rename-column-in-expression.ts";
import { tokenize } from "../postgres/tokens.ts";

/** The values a column can have by its enum, or by a check that lists them. */
export type ListedValues = {
  readonly by: EnumRecord | CheckRecord;
  readonly values: readonly string[];
};

/** What lists the values of a column; undefined where nothing does. */
export function listedValues(catalog: Catalog, column: ColumnRecord): ListedValues | undefined {
  const { base, dimensions } = column.type;
  const type = base.kind === "defined" && dimensions === 0 ? catalog.find("enum", base.id) : undefined;
  if (type)
    return { by: type, values: type.values.flatMap((id) => catalog.find("enum-value", id)?.name ?? []) };
  for (const check of catalog.checksOf(catalog.tableOf(column.id)?.id ?? "")) {
    const values = valuesIn(check, column.name);
    if (values) return { by: check, values };
  }
  return undefined;
}

/** Words of a list as people write it, and as PostgreSQL prints it back: = ANY (ARRAY['a'::text, …]). */
const ofLists = new Set(["in", "any", "array", "text", "character", "varying", "varchar", "bpchar"]);

function valuesIn({ expression }: CheckRecord, column: string): readonly string[] | undefined {
  const read = new Set(columnsInExpression(expression));
  if (read.size !== 1 || !read.has(column)) return undefined;
  const tokens = tokenize(expression);
  const isList = tokens.every(({ kind, value }) => {
    if (kind === "word" || kind === "quoted") return ofLists.has(value) || value === column;
    return kind === "string" || kind === "punctuation" || (kind === "operator" && value === "=");
  });
  const values = tokens.filter(({ kind }) => kind === "string").map(({ value }) => value);
  const lists = tokens.some(({ kind, value }) => kind === "word" && (value === "in" || value === "any"));
  return isList && lists && values.length > 0 ? values : undefined;
}
