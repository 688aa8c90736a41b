import type { Node } from "@pgsql/types";
import { partOf, stringsOf } from "./tree.ts";

/** A name and how much PostgreSQL likes it: 1 only if nothing better is found, 2 for certain. */
type Found = { readonly name: string; readonly strength: 1 | 2 };

/**
 * What PostgreSQL calls the result of an expression, for the names of index keys; null when it has no idea (then
 * `expr`). Source: `FigureIndexColname` in src/backend/parser/parse_target.c.
 */
export function expressionName(node: Node | undefined): string | null {
  return figure(node)?.name ?? null;
}

const named: Readonly<Record<string, string>> = {
  A_ArrayExpr: "array",
  RowExpr: "row",
  CoalesceExpr: "coalesce",
  GroupingFunc: "grouping",
  XmlSerialize: "xmlserialize",
  JsonParseExpr: "json",
  JsonScalarExpr: "json_scalar",
  JsonSerializeExpr: "json_serialize",
  JsonObjectConstructor: "json_object",
  JsonArrayConstructor: "json_array",
};

function figure(node: Node | undefined): Found | undefined {
  if (node === undefined) return undefined;
  const [tag] = Object.keys(node);
  const fixed = tag === undefined || !Object.hasOwn(named, tag) ? undefined : named[tag];
  if (fixed !== undefined) return { name: fixed, strength: 2 };
  return figureReference(node) ?? figureCall(node) ?? figureCast(node) ?? figureCase(node);
}

function figureReference(node: Node): Found | undefined {
  const column = certain(stringsOf(partOf(node, "ColumnRef")?.fields).at(-1));
  if (column) return column;
  const indirection = partOf(node, "A_Indirection");
  if (!indirection) return undefined;
  return certain(stringsOf(indirection.indirection).at(-1)) ?? figure(indirection.arg);
}

function figureCall(node: Node): Found | undefined {
  const call = partOf(node, "FuncCall");
  if (call) return certain(stringsOf(call.funcname).at(-1));
  if (partOf(node, "A_Expr")?.kind === "AEXPR_NULLIF") return certain("nullif");
  const minMax = partOf(node, "MinMaxExpr");
  if (minMax) return certain(minMax.op === "IS_LEAST" ? "least" : "greatest");
  const value = partOf(node, "SQLValueFunction");
  if (value) return certain(value.op?.replace(/^SVFOP_|_N$/g, "").toLowerCase());
  const xml = partOf(node, "XmlExpr");
  return xml && certain(xml.op?.replace(/^IS_/, "").toLowerCase());
}

function figureCast(node: Node): Found | undefined {
  const collate = partOf(node, "CollateClause");
  if (collate) return figure(collate.arg);
  const cast = partOf(node, "TypeCast");
  if (!cast) return undefined;
  const inner = figure(cast.arg);
  if (inner?.strength === 2) return inner;
  const type = stringsOf(cast.typeName?.names).at(-1);
  return type === undefined ? inner : { name: type, strength: 1 };
}

function figureCase(node: Node): Found | undefined {
  const expression = partOf(node, "CaseExpr");
  if (!expression) return undefined;
  const inner = figure(expression.defresult);
  return inner?.strength === 2 ? inner : { name: "case", strength: 1 };
}

function certain(name: string | undefined): Found | undefined {
  return name === undefined ? undefined : { name, strength: 2 };
}
