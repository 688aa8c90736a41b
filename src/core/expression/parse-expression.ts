import { parse } from "pgsql-ast-parser";
import type { Unknown } from "./unknown.ts";

/** A column an expression reads; the place is of the whole dotted name, in UTF-16 offsets. */
export type ColumnRead = {
  readonly name: string;
  readonly qualifier: string | undefined;
  readonly start: number;
  readonly end: number;
};

/** What an expression is made of. */
export type ParsedExpression = {
  readonly columns: readonly ColumnRead[];
  /** Names of the functions it calls, folded, with their namespace if written. */
  readonly functions: readonly string[];
  /** Names of the types it casts to, as written in `::name` or CAST. */
  readonly types: readonly string[];
};

/** Parses an expression with pgsql-ast-parser; what that parser does not know is answered as unknown. */
export function parseExpression(sql: string): ParsedExpression | Unknown {
  try {
    const found = { columns: [], functions: [], types: [] };
    collect(parse(sql, { entry: "expr", locationTracking: true }), found);
    return found;
  } catch (error) {
    return unknownFrom(error);
  }
}

type Collected = { readonly columns: ColumnRead[]; readonly functions: string[]; readonly types: string[] };

/** Walks every node: the parser's own visitor leaves out window definitions. */
function collect(node: unknown, found: Collected): void {
  if (Array.isArray(node)) {
    for (const item of node) collect(item, found);
    return;
  }
  if (!isPlain(node)) return;
  if (node.type === "ref") addColumn(node, found);
  if (node.type === "call") found.functions.push(qualified(node.function));
  if (node.type === "cast") found.types.push(qualified(node.to));
  for (const [key, child] of Object.entries(node)) if (key !== "_location") collect(child, found);
}

function addColumn(node: Plain, { columns }: Collected): void {
  const place = isPlain(node._location) ? node._location : {};
  const { start, end } = place;
  if (typeof node.name !== "string" || node.name === "*") return;
  if (typeof start !== "number" || typeof end !== "number") return;
  const qualifier = isPlain(node.table) && typeof node.table.name === "string" ? node.table.name : undefined;
  columns.push({ name: node.name, qualifier, start, end });
}

function qualified(name: unknown): string {
  if (!isPlain(name)) return "";
  const prefix = typeof name.schema === "string" ? `${name.schema}.` : "";
  return typeof name.name === "string" ? `${prefix}${name.name}` : qualified(name.arrayOf);
}

function unknownFrom(error: unknown): Unknown {
  const token = isPlain(error) && isPlain(error.token) ? error.token : {};
  const text = error instanceof Error ? error.message : "";
  const where = /line (\d+) col (\d+)/.exec(text);
  const near = typeof token.text === "string" ? ` near "${token.text}"` : "";
  const unknown = `Cannot read the expression${near}.`;
  if (typeof token.offset === "number") return { unknown, offset: token.offset };
  return where?.[1] === "1" ? { unknown, offset: Number(where[2]) - 1 } : { unknown };
}

type Plain = Readonly<Record<string, unknown>>;

function isPlain(value: unknown): value is Plain {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
