import type { Catalog } from "../../document/catalog.ts";
import type { TableRecord } from "../../document/records/index.ts";
import { quoteName } from "../../postgres/quoting.ts";
import { type Token, tokenize } from "../../postgres/tokens.ts";

/**
 * What the bounds of a partition say of its rows, so that a check can prove it: for a range or a list over one column.
 * Undefined for other keys, hashes and DEFAULT.
 */
export function boundsCondition(catalog: Catalog, { partitionOf }: TableRecord): string | undefined {
  const parent = catalog.find("table", partitionOf?.parent);
  const [key, ...others] = parent?.partitionBy?.keys ?? [];
  if (!partitionOf || !key || others.length > 0 || key.of.kind !== "column" || key.collation)
    return undefined;
  const name = quoteName(catalog.get("column", key.of.column).name);
  const lists = valuesIn(partitionOf.bound);
  if (parent?.partitionBy?.strategy === "list") return inList(name, lists[0]);
  const [lower, upper] = lists;
  if (parent?.partitionBy?.strategy !== "range" || lower?.length !== 1 || upper?.length !== 1)
    return undefined;
  return [
    `${name} IS NOT NULL`,
    ...(/^minvalue$/i.test(lower[0] ?? "") ? [] : [`${name} >= ${lower[0]}`]),
    ...(/^maxvalue$/i.test(upper[0] ?? "") ? [] : [`${name} < ${upper[0]}`]),
  ].join(" AND ");
}

function inList(name: string, values: readonly string[] | undefined): string | undefined {
  if (!values || values.length === 0 || values.some((value) => /^null$/i.test(value))) return undefined;
  const [value] = values;
  const said = values.length === 1 ? `${name} = ${value}` : `${name} IN (${values.join(", ")})`;
  return `${name} IS NOT NULL AND ${said}`;
}

/** The values in each pair of outer parentheses, as written. */
function valuesIn(bound: string): readonly (readonly string[])[] {
  const lists: string[][] = [];
  let depth = 0;
  let start = 0;
  const close = (token: Token): void => {
    const text = bound.slice(start, token.start).trim();
    if (text !== "") lists.at(-1)?.push(text);
    start = token.end;
  };
  for (const token of tokenize(bound)) {
    if (token.value === "(") {
      depth += 1;
      if (depth === 1) {
        lists.push([]);
        start = token.end;
      }
    } else if (token.value === ")") {
      depth -= 1;
      if (depth === 0) close(token);
    } else if (token.value === "," && depth === 1) close(token);
  }
  return lists;
}
