import type { TableLikeClause } from "@pgsql/types";
import type {
  CheckRecord,
  ColumnRecord,
  ExclusionRecord,
  SchemaRecord,
  StatisticsRecord,
  TableRecord,
} from "../../document/records/index.ts";
import { defaultName, indexKeyNames } from "../../postgres/default-names.ts";
import { namespaceOf } from "./constraining.ts";
import { plainTraits } from "./copied-column.ts";
import { isConstraintTaken, isRelationTaken } from "./create-in.ts";
import type { Draft } from "./draft.ts";
import { tableFor } from "./find.ts";
import { nameKey } from "./name-keys.ts";
import { counterpartKeys, counterparts, keyName } from "./partitions.ts";
import { chooseSequenceName } from "./serial-sequence.ts";
import type { At } from "./statement.ts";

/** The bits the grammar makes of INCLUDING (TableLikeOption in src/include/nodes/parsenodes.h). */
const including = {
  comments: 1 << 0,
  compression: 1 << 1,
  constraints: 1 << 2,
  defaults: 1 << 3,
  generated: 1 << 4,
  identity: 1 << 5,
  indexes: 1 << 6,
  statistics: 1 << 7,
  storage: 1 << 8,
} as const;

type Copying = {
  readonly from: TableRecord;
  readonly to: TableRecord;
  readonly includes: (what: keyof typeof including) => boolean;
};

/** What LIKE copied: its columns are there at once; the rest follows when the table is complete. */
export type Likened = Copying;

/** Copies the columns of another table into one that is being made. */
export function copyColumns(
  draft: Draft,
  at: At,
  wanted: { readonly table: TableRecord; readonly clause: TableLikeClause },
): Likened | undefined {
  const from = tableFor(draft, at, wanted.clause.relation);
  if (!from) return undefined;
  const bits = wanted.clause.options ?? 0;
  const includes: Copying["includes"] = (what) => (bits & including[what]) !== 0;
  for (const id of from.columns) {
    const column = draft.get("column", id);
    const copy = copyColumn(draft, column, { table: wanted.table, includes });
    draft.add(copy, wanted.table.id);
  }
  return { from, to: wanted.table, includes };
}

function copyColumn(
  draft: Draft,
  column: ColumnRecord,
  { includes, table }: Pick<Copying, "includes"> & { readonly table: TableRecord },
): ColumnRecord {
  const identity = column.identity && {
    ...column.identity,
    sequence: identitySequence(draft, table, column),
  };
  return {
    ...column,
    ...plainTraits,
    id: draft.newId("column"),
    default: includes("defaults") ? column.default : null,
    generated: includes("generated") ? column.generated : null,
    identity: includes("identity") ? identity : null,
    storage: includes("storage") ? column.storage : null,
    compression: includes("compression") ? column.compression : null,
    comment: includes("comments") ? column.comment : null,
  };
}

function identitySequence(draft: Draft, table: TableRecord, column: ColumnRecord): string | null {
  const chosen = chooseSequenceName(draft, table, column.name);
  return chosen === defaultName({ kind: "sequence", table: table.name, columns: [column.name] }, () => false)
    ? null
    : chosen;
}

/** Copies checks, keys, indexes and statistics, as INCLUDING says. */
export function copyRest(draft: Draft, { from, includes, to }: Likened): void {
  const inherited = includes("constraints") ? inheritedChecks(draft, from) : [];
  for (const record of [...inherited, ...from.constraints.flatMap((id) => draft.record(id) ?? [])]) {
    const copy = copyOf(draft, { from, includes, to }, record);
    if (copy) draft.add(copy, to.id);
  }
  const others = [
    ...(includes("indexes") ? from.indexes : []),
    ...(includes("statistics") ? from.statistics : []),
  ];
  for (const id of others) {
    const record = draft.record(id);
    const copy = record && copyOf(draft, { from, includes, to }, record);
    if (copy) draft.add(copy, to.id);
  }
}

/** Checks that a table has from those above it, each once. Of one in both PostgreSQL has one. */
function inheritedChecks(draft: Draft, table: TableRecord): readonly CheckRecord[] {
  const own = new Set(checksOf(draft, table).map(({ name }) => name));
  const found = new Map<string, CheckRecord>();
  const above = [...table.inherits, ...(table.partitionOf ? [table.partitionOf.parent] : [])];
  for (const id of above) {
    const parent = draft.get("table", id);
    for (const check of [...checksOf(draft, parent), ...inheritedChecks(draft, parent)]) {
      if (!check.noInherit && !own.has(check.name)) found.set(check.name, check);
    }
  }
  return [...found.values()];
}

function checksOf(draft: Draft, { constraints }: TableRecord): readonly CheckRecord[] {
  return constraints.flatMap((id) => draft.find("check", id) ?? []);
}

function copyOf(draft: Draft, { includes, to }: Copying, record: SchemaRecord): SchemaRecord | undefined {
  const table = draft.get("table", to.id);
  const comment = includes("comments") && "comment" in record ? record.comment : null;
  const namespace = namespaceOf(draft, table);
  const isTaken = (name: string): boolean => isConstraintTaken(draft, namespace, { name, isIndex: true });
  switch (record.kind) {
    case "check":
      return includes("constraints")
        ? { ...record, id: draft.newId("check"), comment, notValid: false }
        : undefined;
    case "primary-key":
    case "unique": {
      if (!includes("indexes")) return undefined;
      const columns = counterparts(draft, record.columns, table);
      const include = counterparts(draft, record.include, table);
      const names = columnNames(draft, [...columns, ...include]);
      const kind = record.kind === "unique" && record.withoutOverlaps ? "exclusion" : record.kind;
      const name = defaultName({ kind, table: table.name, columns: names }, isTaken);
      const shared = { name, columns, include, comment: null, partOf: null };
      return record.kind === "unique"
        ? { ...record, ...shared, id: draft.newId("unique") }
        : { ...record, ...shared, id: draft.newId("primary-key") };
    }
    case "index": {
      const keys = counterpartKeys(draft, record.keys, table);
      const include = counterparts(draft, record.include, table);
      const names = [...keys.map((key) => keyName(draft, key)), ...columnNames(draft, include)];
      const name = defaultName(
        { kind: "index", table: table.name, columns: indexKeyNames(names) },
        (candidate) => isRelationTaken(draft, namespace, candidate),
      );
      const shared = { name, keys, include, comment, partOf: null, only: false, clustered: false };
      return { ...record, ...shared, id: draft.newId("index") };
    }
    case "exclusion":
      return includes("indexes") ? copyExclusion(draft, record, table) : undefined;
    case "statistics":
      return copyStatistics(draft, record, { table, comment });
    default:
      return undefined;
  }
}

function columnNames(draft: Draft, ids: readonly string[]): readonly string[] {
  return ids.map((id) => draft.get("column", id).name);
}

type Place = { readonly table: TableRecord; readonly comment: string | null };

/** A comment on a constraint with an index is not copied: PostgreSQL looks for one on the index. */
function copyExclusion(draft: Draft, record: ExclusionRecord, table: TableRecord): ExclusionRecord {
  const keys = counterpartKeys(
    draft,
    record.elements.map(({ key }) => key),
    table,
  );
  const elements = record.elements.map((element, at) => ({ ...element, key: keys[at] ?? element.key }));
  const include = counterparts(draft, record.include, table);
  const names = [...keys.map((key) => keyName(draft, key)), ...columnNames(draft, include)];
  const namespace = namespaceOf(draft, table);
  const name = defaultName(
    { kind: "exclusion", table: table.name, columns: indexKeyNames(names) },
    (candidate) => isConstraintTaken(draft, namespace, { name: candidate, isIndex: true }),
  );
  return { ...record, id: draft.newId("exclusion"), name, elements, include, comment: null, partOf: null };
}

function copyStatistics(draft: Draft, record: StatisticsRecord, { comment, table }: Place): StatisticsRecord {
  const keys = record.keys.map((key): StatisticsRecord["keys"][number] => {
    const [column] = key.kind === "column" ? counterparts(draft, [key.column], table) : [];
    return column === undefined ? key : { kind: "column", column };
  });
  const columns = keys.map((key) => (key.kind === "column" ? draft.get("column", key.column).name : "expr"));
  const namespace = namespaceOf(draft, table);
  const name = defaultName(
    { kind: "statistics", table: table.name, columns },
    (candidate) => draft.idsNamed(nameKey("statistics", namespace.id, candidate)).length > 0,
  );
  return { ...record, id: draft.newId("statistics"), name, namespace: null, keys, target: null, comment };
}
