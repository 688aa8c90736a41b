import type { Node, SelectStmt } from "@pgsql/types";
import { relationLookup } from "../../expression/relation-lookup.ts";
import { partOf, partsOf, stringsOf } from "../../sql/import/tree.ts";
import { type Relation, relationAt, type Scene } from "./scene.ts";

/** The relations that a query names; what its WITH clauses define is none. */
export function relationsRead(scene: Scene, query: Node | undefined): readonly Relation[] {
  const expressions = new Set<string>();
  const found = new Map<string, Relation>();
  visit(query, (node) => {
    const named = partOf(node, "CommonTableExpr")?.ctename;
    if (named !== undefined) expressions.add(named);
  });
  visit(query, (node) => {
    const range = partOf(node, "RangeVar");
    if (!range || (range.schemaname === undefined && expressions.has(range.relname ?? ""))) return;
    const relation = relationAt(scene, range);
    found.set(relation.path, relation);
  });
  return [...found.values()];
}

function visit(tree: unknown, meet: (node: Node) => void): void {
  if (Array.isArray(tree)) {
    for (const item of tree) visit(item, meet);
    return;
  }
  if (typeof tree !== "object" || tree === null) return;
  if (isNode(tree)) meet(tree);
  for (const value of Object.values(tree)) visit(value, meet);
}

function isNode(value: object): value is Node {
  return "RangeVar" in value || "CommonTableExpr" in value;
}

/** The names of a query's columns; undefined when the tree does not tell. */
export function outputNames(scene: Scene, query: Node | undefined): readonly string[] | undefined {
  const select = leftmost(partOf(query, "SelectStmt"));
  if (!select) return undefined;
  const names: string[] = [];
  for (const target of partsOf(select.targetList, "ResTarget")) {
    const found = namesOfTarget(scene, target.name, { value: target.val, select });
    if (!found) return undefined;
    names.push(...found);
  }
  return names;
}

/** Of a UNION the first branch names the columns. */
function leftmost(select: SelectStmt | undefined): SelectStmt | undefined {
  let at = select;
  while (at?.larg) at = at.larg;
  return at;
}

function namesOfTarget(
  scene: Scene,
  label: string | undefined,
  { select, value }: { readonly value: Node | undefined; readonly select: SelectStmt },
): readonly string[] | undefined {
  if (label !== undefined) return [label];
  const fields = partOf(value, "ColumnRef")?.fields;
  const star = fields?.some((field) => partOf(field, "A_Star")) === true;
  if (star) return starNames(scene, select, fields);
  const name = stringsOf(fields).at(-1) ?? stringsOf(partOf(value, "FuncCall")?.funcname).at(-1);
  return name === undefined ? undefined : [name];
}

/** The columns that `*` stands for, where FROM lists plain relations. */
function starNames(
  scene: Scene,
  select: SelectStmt,
  fields: readonly Node[] | undefined,
): readonly string[] | undefined {
  const qualifier = stringsOf(fields).at(-1);
  const names: string[] = [];
  for (const item of select.fromClause ?? []) {
    const range = partOf(item, "RangeVar");
    if (!range) return undefined;
    if (qualifier !== undefined && qualifier !== (range.alias?.aliasname ?? range.relname)) continue;
    const columns = relationLookup(scene.catalog)(range.schemaname, range.relname ?? "")?.columns;
    if (!columns) return undefined;
    names.push(...columns);
  }
  return names;
}
