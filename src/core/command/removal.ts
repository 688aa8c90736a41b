import { capitalised } from "../base/capitalised.ts";
import { type Refusal, refuse } from "../base/refusal.ts";
import { dependencyWithout } from "../dependencies/dependency-without.ts";
import type { Catalog } from "../document/catalog.ts";
import type { KeptRecord, SchemaRecord } from "../document/records/index.ts";
import { childIdsOf } from "../document/references.ts";
import { readsColumnInExpression } from "../expression/rename-column-in-expression.ts";
import { renameFunctionInExpression, renameRelationInExpression } from "../expression/rename-name-in-sql.ts";
import { tokenize } from "../postgres/tokens.ts";
import { withoutChildren } from "./children.ts";
import type { Edit } from "./edit.ts";
import { forgets, withoutMentions } from "./forgetting.ts";
import { mentioning, readersOf } from "./sql-mentions.ts";

/**
 * What leaves a design together. Like DROP without CASCADE: what is part of the removed goes with it (children, keys,
 * indexes, foreign keys that lead to it, sequences it owns, partitions, its grants and policies), what merely
 * reads it stands in the way. With dependents, as with CASCADE, that goes too.
 */
type Removal = {
  readonly catalog: Catalog;
  readonly gone: Set<string>;
  /** What stands in the way, and what of it. */
  readonly obstacles: Map<string, string>;
  /** Columns that lose their default. */
  readonly cleared: Set<string>;
  /** What mentions the removed and goes on without. */
  readonly forgetting: Set<string>;
};

/** Removes records and what goes with them, or says what needs them. Ids that are unknown are passed over. */
export function removeRecords(
  edit: Edit,
  ids: readonly string[],
  { withDependents = false }: { readonly withDependents?: boolean | undefined },
): Refusal | undefined {
  const catalog = edit.now();
  const removal: Removal = {
    catalog,
    gone: new Set(),
    obstacles: new Map(),
    cleared: new Set(),
    forgetting: new Set(),
  };
  for (const id of ids) take(removal, id);
  while (withDependents) {
    const next = [...removal.obstacles.keys()].find((id) => !removal.gone.has(id));
    if (next === undefined) break;
    if (losesDefault(removal, next)) {
      removal.cleared.add(next);
      removal.obstacles.delete(next);
    } else take(removal, next);
  }
  const refused = refusalOf(removal);
  if (refused) return refused;
  writeRemoval(edit, removal);
  return undefined;
}

function writeRemoval(edit: Edit, removal: Removal): void {
  const { catalog } = removal;
  for (const id of removal.cleared) {
    const column = edit.find("column", id);
    if (column) edit.put({ ...column, default: null });
  }
  for (const id of removal.gone) {
    edit.remove(id);
    edit.unplace(id);
  }
  for (const id of removal.forgetting) {
    const record = removal.gone.has(id) ? undefined : catalog.record(id);
    if (record) edit.put(withoutMentions(record, removal.gone));
  }
  for (const parent of parentsOf(removal)) {
    edit.put(withoutChildren(edit.find(parent.kind, parent.id) ?? parent, removal.gone));
  }
}

/** A default that calls what goes is dropped, not its column. */
function losesDefault({ catalog, obstacles }: Removal, id: string): boolean {
  const source = catalog.record(obstacles.get(id) ?? "");
  const called = source?.kind === "sequence" || source?.kind === "function";
  return called && (catalog.find("column", id)?.default ?? null) !== null;
}

function parentsOf({ catalog, gone }: Removal): ReadonlySet<SchemaRecord> {
  const parents = new Set<SchemaRecord>();
  for (const id of gone) {
    const parent = catalog.parentOf(id);
    if (parent && !gone.has(parent.id)) parents.add(parent);
  }
  return parents;
}

function refusalOf({ catalog, gone, obstacles }: Removal): Refusal | undefined {
  const keyOf = partitionKeyOf(catalog, gone);
  if (keyOf) return refuse(`${catalog.pathOf(keyOf)} is divided by this column. Remove the table instead.`);
  const standing = [...obstacles].filter(([id]) => !gone.has(id));
  const first = standing[0];
  if (!first) return undefined;
  const names = standing.slice(0, 3).map(([id]) => nameFor(catalog, id));
  const more = standing.length > 3 ? ` and ${standing.length - 3} more` : "";
  const need = standing.length === 1 ? "needs" : "need";
  const them = standing.length === 1 ? "it" : "them";
  const obstacle = capitalised(`${names.join(", ")}${more}`);
  return refuse(`${obstacle} ${need} ${catalog.pathOf(first[1])}. Change or remove ${them} first.`);
}

function nameFor(catalog: Catalog, id: string): string {
  const record = catalog.record(id);
  if (record?.kind === "kept") return record.subject;
  if (record?.kind === "object" && record.name === "") return `${record.type} ${record.signature}`;
  return `${record?.kind ?? "record"} ${catalog.pathOf(id)}`;
}

/** The partitioned table that would lose a column of its key. */
function partitionKeyOf(catalog: Catalog, gone: ReadonlySet<string>): string | undefined {
  for (const id of gone) {
    const table = catalog.tableOf(id);
    const column = catalog.find("column", id);
    const divides = table?.partitionBy?.keys.some(({ of }) =>
      of.kind === "column"
        ? of.column === id
        : column && readsColumnInExpression(of.expression, { qualifiers: [table.name], from: column.name }),
    );
    if (table && divides && !gone.has(table.id)) return table.id;
  }
  return undefined;
}

function take(removal: Removal, first: string): void {
  const pending = [first];
  for (let id = pending.pop(); id !== undefined; id = pending.pop()) {
    const record = removal.catalog.record(id);
    if (!record || removal.gone.has(id) || record.kind === "design") continue;
    removal.gone.add(id);
    pending.push(...childIdsOf(record));
    pending.push(...takenByReference(removal, record));
    pending.push(...takenByName(removal, record));
  }
}

/** What refers to a removed record goes along, forgets it, or stands in its way. Answers what goes along. */
function takenByReference(
  { catalog, forgetting, gone, obstacles }: Removal,
  record: SchemaRecord,
): readonly string[] {
  const along: string[] = [];
  for (const other of catalog.referencesTo(record.id)) {
    if (other.kind === "dependency" ? !dependencyWithout(other, gone) : goesAlong(other, record))
      along.push(other.id);
    else if (forgets(other, record)) forgetting.add(other.id);
    else obstacles.set(other.id, record.id);
  }
  return along;
}

/** What is part of the thing it refers to. */
function goesAlong(other: SchemaRecord, record: SchemaRecord): boolean {
  const name = "name" in record ? record.name : "";
  switch (other.kind) {
    case "primary-key":
    case "unique":
    case "foreign-key":
    case "index":
    case "exclusion":
    case "statistics":
    case "sequence":
      return true;
    case "grant":
      return other.on === record.id;
    case "table":
      return other.partitionOf?.parent === record.id;
    case "kept":
      return isAbout(other, name);
    default:
      return false;
  }
}

const belonging =
  /^(create\s+policy|create\s+statistics|create\s+rule|grant|revoke|alter\s+(table|view|index|sequence|type|function|trigger|materialized)|comment|security)\b/i;

/** Whether a kept statement only says something about an object: its policies, grants, statistics, settings. */
function isAbout({ statement }: KeptRecord, name: string): boolean {
  if (!belonging.test(statement.trimStart())) return false;
  const tokens = tokenize(statement);
  const at = tokens.findIndex(
    ({ kind, value }, index) => kind === "word" && index > 0 && before.includes(value),
  );
  for (let i = at + 1; i > 0 && i < tokens.length; i += 1) {
    if (tokens[i + 1]?.value === ".") i += 1;
    else if (!before.includes(tokens[i]?.value ?? "")) return tokens[i]?.value === name;
  }
  return false;
}

/** Words before the object that a statement is about. */
const before = [
  "on",
  "table",
  "view",
  "index",
  "sequence",
  "type",
  "function",
  "trigger",
  "only",
  "if",
  "exists",
];

/** What mentions a removed record in its SQL rather than by reference. Answers what goes along. */
function takenByName(removal: Removal, record: SchemaRecord): readonly string[] {
  const { catalog, obstacles } = removal;
  const block = (others: readonly SchemaRecord[]): void => {
    for (const other of others) if (other.id !== record.id) obstacles.set(other.id, record.id);
  };
  if (record.kind === "column") {
    const table = catalog.tableOf(record.id);
    if (table && removal.gone.has(table.id)) return [];
    const { bound, readers } = readersOf(catalog, record);
    block(readers);
    return bound.map(({ id }) => id);
  }
  if (record.kind === "sequence" || record.kind === "function") {
    block(mentionsByName(catalog, record));
  }
  return [];
}

/** What names a sequence or a function in its SQL. */
function mentionsByName(
  catalog: Catalog,
  record: SchemaRecord & { readonly kind: "sequence" | "function" },
): readonly SchemaRecord[] {
  const namespace = catalog.namespaceOf(record.id)?.name ?? "";
  const from = { namespace, name: record.name };
  const change = { from, to: { namespace: `${namespace} `, name: record.name }, bare: true };
  const rename = record.kind === "sequence" ? renameRelationInExpression : renameFunctionInExpression;
  const kinds = ["column", "check", "exclusion", "index", "statistics", "domain"];
  return mentioning(catalog, record.name, (sql) => rename(sql, change)).filter(({ kind }) =>
    kinds.includes(kind),
  );
}
