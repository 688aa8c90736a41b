import type { Node, PartitionBoundSpec } from "@pgsql/types";
import type { TableRecord } from "../../document/records/index.ts";
import { tokenize } from "../../postgres/tokens.ts";
import { partOf } from "../../sql/import/tree.ts";
import { type Relation, relationOf, type Scene } from "./scene.ts";

/** The partition that takes what no other does. */
export function defaultPartitionOf(scene: Scene, parent: Relation): Relation | undefined {
  const found = scene.catalog
    .partitionsOf(parent.record?.id ?? "")
    .find(({ partitionOf }) => /^\s*default\s*$/i.test(partitionOf?.bound ?? ""));
  return found && relationOf(scene, found);
}

type Attaching = {
  readonly child: Relation;
  readonly parent: Relation;
  readonly bound: PartitionBoundSpec | undefined;
};

/**
 * Whether a valid check of a table says the same as the bounds it is attached with, so that PostgreSQL reads no rows.
 * Known for one key column and plain values: `k IS NOT NULL AND k >= lower AND k < upper`, or `k = value` and `k IN`.
 */
export function provesBounds(scene: Scene, { bound, child, parent }: Attaching): boolean {
  const key = keyOf(scene, parent);
  if (!bound || key === undefined || child.record?.kind !== "table") return false;
  const wanted = conditionsOf(bound, key);
  if (!wanted) return false;
  const valid = scene.catalog.checksOf(child.record.id).filter(({ notValid }) => !notValid);
  const said = new Set(valid.flatMap(({ expression }) => conditionsIn(expression)));
  if (scene.catalog.columnNamed(child.record.id, key)?.notNull === true) said.add(`${key} is not null`);
  return wanted.every((condition) => said.has(condition));
}

function keyOf({ catalog }: Scene, { record }: Relation): string | undefined {
  const table: TableRecord | undefined = record?.kind === "table" ? record : undefined;
  const [key, ...others] = table?.partitionBy?.keys ?? [];
  if (key === undefined || others.length > 0 || key.of.kind !== "column") return undefined;
  return catalog.find("column", key.of.column)?.name;
}

/** What the bounds say of a row, condition by condition; undefined when it is not plain. */
function conditionsOf(bound: PartitionBoundSpec, key: string): readonly string[] | undefined {
  const given = `${key} is not null`;
  if (bound.is_default === true) return undefined;
  if (bound.strategy === "r") {
    const lower = limit(bound.lowerdatums, `${key} >=`, "minvalue");
    const upper = limit(bound.upperdatums, `${key} <`, "maxvalue");
    return lower && upper ? [given, ...lower, ...upper] : undefined;
  }
  const [value, ...others] = bound.listdatums ?? [];
  const text = boundText(value);
  return text === undefined || others.length > 0 ? undefined : [given, `${key} = ${text}`];
}

function limit(
  nodes: readonly Node[] | undefined,
  opening: string,
  unlimited: string,
): readonly string[] | undefined {
  const [node, ...others] = nodes ?? [];
  const text = boundText(node);
  if (others.length > 0 || text === undefined) return undefined;
  return text === unlimited ? [] : [`${opening} ${text}`];
}

function boundText(node: Node | undefined): string | undefined {
  const constant = partOf(node, "A_Const");
  if (constant?.ival) return String(constant.ival.ival ?? 0);
  if (constant?.fval) return constant.fval.fval;
  if (constant?.sval) return constant.sval.sval;
  const word = partOf(partOf(node, "ColumnRef")?.fields?.[0], "String")?.sval;
  return word === "minvalue" || word === "maxvalue" ? word : undefined;
}

/** The conditions that a check joins by AND, without brackets and casts. */
function conditionsIn(expression: string): readonly string[] {
  const conditions: string[][] = [[]];
  let cast = false;
  for (const { kind, value } of tokenize(expression)) {
    if (kind === "word" && value === "or") return [];
    if (kind === "word" && value === "and") conditions.push([]);
    else if (value === "::") cast = true;
    else if (cast) cast = false;
    else if (value !== "(" && value !== ")") conditions.at(-1)?.push(value);
  }
  return conditions.map((words) => words.join(" "));
}
