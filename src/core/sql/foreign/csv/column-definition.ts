import { sqlType } from "../foreign-type.ts";
import { sqlExpression, sqlName, sqlString } from "../sql-text.ts";
import type { CsvColumn } from "./csv-columns.ts";
import { isNo, keyPosition } from "./csv-table.ts";

/** The line of a column in `CREATE TABLE`, with what was changed; or why the row gives none. */
export function columnDefinition(
  column: CsvColumn,
): { readonly sql: string; readonly notes: readonly string[] } | { readonly refused: string } {
  const { values } = column;
  const name = values.get("column");
  if (!column.closed) return { refused: "A quote is not closed: it reaches to the end." };
  if (name === undefined) return { refused: "The row names no column." };
  const type = typeOf(column);
  if (type === undefined) return { refused: `“${values.get("type") ?? ""}” is no type.` };
  const notes = type.note === undefined ? [] : [type.note];
  const parts = [
    sqlName(name),
    type.sql,
    isNo(values.get("nullable")) && keyPosition(column) === undefined && "NOT NULL",
    generation(column, notes) ?? defaultOf(values.get("default"), notes),
  ];
  return { sql: parts.filter((part) => typeof part === "string" && part !== "").join(" "), notes };
}

function typeOf({ values }: CsvColumn): ReturnType<typeof sqlType> {
  const written = values.get("type") ?? "";
  if (/^(?:array|user-defined)$/i.test(written)) {
    return { sql: "text", note: `“${written}” does not say which type: it is text here.` };
  }
  const size = values.get("size");
  const sized = size !== undefined && /^(?:character|char|varchar)/i.test(written) && !written.includes("(");
  return sqlType(sized ? `${written}(${size})` : written);
}

function generation({ values }: CsvColumn, notes: string[]): string | undefined {
  const how = values.get("generated");
  if (how === undefined) return undefined;
  const identity = /^identity (always|by default)$/i.exec(how)?.[1];
  if (identity !== undefined) return `GENERATED ${identity.toUpperCase()} AS IDENTITY`;
  const expression = sqlExpression(how);
  if (expression === undefined) notes.push("What it is generated from is left out: it cannot be read.");
  return expression && `GENERATED ALWAYS AS (${expression}) STORED`;
}

/** Words that are values by themselves. */
const values = /^(?:true|false|null|current_\w+|localtime\w*|session_user|user)$/i;

function defaultOf(written: string | undefined, notes: string[]): string | undefined {
  if (written === undefined) return undefined;
  const expression = sqlExpression(written);
  if (expression === undefined) notes.push("Its default is left out: it cannot be read.");
  if (expression === undefined || !/^[a-z_]\w*$/i.test(expression) || values.test(expression)) {
    return expression && `DEFAULT ${expression}`;
  }
  notes.push(`The default ${expression} is taken for a text.`);
  return `DEFAULT ${sqlString(expression)}`;
}
