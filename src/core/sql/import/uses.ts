import type { SchemaRecord } from "../../document/records/index.ts";
import { keptShape } from "../../document/records/kept.ts";
import type { Draft } from "./draft.ts";
import { findFunctions, findRelation, findType } from "./find.ts";
import { findObjects } from "./object.ts";
import { writtenName } from "./tree.ts";

type Plain = Readonly<Record<string, unknown>>;
type Visit = { readonly draft: Draft; readonly found: Set<string> };

/**
 * The records a parse tree names: relations, types and functions, found as PostgreSQL finds them.
 * A name that a WITH clause in scope defines is not a relation; what is not found is left out.
 */
export function usesOf(tree: unknown, draft: Draft): readonly string[] {
  const visit = { draft, found: new Set<string>() };
  walk(tree, new Set(), visit);
  return [...visit.found];
}

/** Whether a kept statement may name this record among what it uses. */
export function isUsable<R extends SchemaRecord>(record: R): record is Extract<R, { kind: UsableKind }> {
  return usable.has(record.kind);
}

type UsableKind = (typeof keptShape)["fields"]["uses"]["of"]["kinds"][number];

const usable: ReadonlySet<string> = new Set(keptShape.fields.uses.of.kinds);

function walk(node: unknown, scope: ReadonlySet<string>, visit: Visit): void {
  if (Array.isArray(node)) {
    for (const item of node) walk(item, scope, visit);
    return;
  }
  if (!isPlain(node)) return;
  const inner = isPlain(node.withClause) ? walkWith(node.withClause, scope, visit) : scope;
  note(node, inner, visit);
  for (const [key, value] of Object.entries(node)) {
    if (key !== "withClause") walk(value, inner, visit);
  }
}

/** In WITH, a query sees those before it, and with RECURSIVE all of them. Returns the scope of the main query. */
function walkWith(clause: Plain, outer: ReadonlySet<string>, visit: Visit): ReadonlySet<string> {
  const expressions = listOf(clause.ctes).map((item) => plainAt(item, "CommonTableExpr"));
  const names = expressions.map((expression) => String(expression.ctename));
  const whole = new Set([...outer, ...names]);
  const seen = new Set(outer);
  for (const [index, expression] of expressions.entries()) {
    walk(expression.ctequery, clause.recursive === true ? whole : new Set(seen), visit);
    seen.add(names[index] ?? "");
  }
  return whole;
}

function note(node: Plain, scope: ReadonlySet<string>, { draft, found }: Visit): void {
  const add = (record: SchemaRecord | undefined): void => {
    if (record) found.add(record.id);
  };
  if (typeof node.relname === "string") {
    const namespace = typeof node.schemaname === "string" ? node.schemaname : undefined;
    if (namespace !== undefined || !scope.has(node.relname)) {
      add(findRelation(draft, { namespace, name: node.relname }));
    }
  }
  if (Array.isArray(node.names) && "typemod" in node) add(findType(draft, writtenName(partsIn(node.names))));
  for (const record of routinesIn(node, draft)) add(record);
  for (const [key, type] of [["collname", "collation"] as const, ["name", "operator"] as const]) {
    if (Array.isArray(node[key])) findObjects(draft, type, writtenName(partsIn(node[key]))).forEach(add);
  }
  const named = relationNamedByText(node);
  if (named !== undefined) add(findRelation(draft, writtenName(partsOfText(named))));
}

/** Functions, aggregates and operators that a node names. */
function routinesIn(node: Plain, draft: Draft): readonly SchemaRecord[] {
  return ["funcname", "objname"].flatMap((key) => {
    if (!Array.isArray(node[key])) return [];
    const written = writtenName(partsIn(node[key]));
    return [
      ...findFunctions(draft, written),
      ...findObjects(draft, "aggregate", written),
      ...findObjects(draft, "operator", written),
    ];
  });
}

/** `'public.film_id_seq'::regclass`, and `nextval('film_id_seq')` without the cast. */
function relationNamedByText(node: Plain): string | undefined {
  if (Array.isArray(node.funcname) && partsIn(node.funcname).at(-1)?.endsWith("val") === true) {
    return textOf(listOf(node.args)[0]);
  }
  if (isPlain(node.typeName) && partsIn(node.typeName.names).at(-1) === "regclass") return textOf(node.arg);
  return undefined;
}

function textOf(node: unknown): string | undefined {
  const text = plainAt(plainAt(node, "A_Const"), "sval").sval;
  return typeof text === "string" ? text : undefined;
}

/** The parts of a qualified name written in a string, unquoted and folded as PostgreSQL does. */
export function partsOfText(text: string): readonly string[] {
  const parts = text.match(/"(?:[^"]|"")*"|[^.]+/g) ?? [];
  return parts.map((part) =>
    part.startsWith('"') ? part.slice(1, -1).replaceAll('""', '"') : part.trim().toLowerCase(),
  );
}

function partsIn(names: unknown): readonly string[] {
  return listOf(names).flatMap((item) => {
    const text = plainAt(item, "String").sval;
    return typeof text === "string" ? [text] : [];
  });
}

function plainAt(node: unknown, key: string): Plain {
  const value = isPlain(node) ? node[key] : undefined;
  return isPlain(value) ? value : {};
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function isPlain(value: unknown): value is Plain {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
