import { blank } from "../../document/blank.ts";
import { designId } from "../../document/id.ts";
import type { ColumnRecord, NamespaceRecord, TableRecord } from "../../document/records/index.ts";
import type { Draft } from "./draft.ts";
import { findColumn, findNamespace, findRelation } from "./find.ts";
import type { At } from "./statement.ts";
import type { WrittenName } from "./tree.ts";

/** Whether a name lies in a namespace that the file does not create: `auth` of Supabase. */
export function isElsewhere(draft: Draft, { namespace }: WrittenName): boolean {
  if (namespace === undefined || isOfPostgres(namespace)) return false;
  return findNamespace(draft, namespace)?.external !== false;
}

function isOfPostgres(namespace: string): boolean {
  return namespace === "information_schema" || namespace.startsWith("pg_");
}

/** A table that exists elsewhere: named in full, referred to, never created. The ledger says so. */
export function externalTable(draft: Draft, at: At, { name, namespace = "" }: WrittenName): TableRecord {
  const home = findNamespace(draft, namespace) ?? externalNamespace(draft, namespace);
  const table = blank("table", draft.newId("table"), { name, external: true });
  draft.add(table, home.id);
  at.note(
    `The table ${namespace}.${name} exists elsewhere: nothing before created it. It is referred to, not created.`,
  );
  return table;
}

function externalNamespace(draft: Draft, name: string): NamespaceRecord {
  const namespace = blank("namespace", draft.newId("namespace"), { name, external: true });
  draft.add(namespace, designId);
  return namespace;
}

/** The external table of this name. */
export function standInFor(draft: Draft, written: WrittenName): TableRecord | undefined {
  const record = findRelation(draft, written);
  return record?.kind === "table" && record.external ? record : undefined;
}

/** A file that creates a table after all which it referred to before: what led to the stand-in leads to the table. */
export function takePlaceOf(
  draft: Draft,
  at: At,
  { make, standIn }: { readonly standIn: TableRecord; readonly make: () => void },
): void {
  const namespace = draft.namespaceOf(standIn.id)?.name;
  const references = [...draft.records()].flatMap((record) =>
    record.kind === "foreign-key" && record.references === standIn.id ? [record] : [],
  );
  const names = new Map(standIn.columns.map((id) => [id, draft.get("column", id).name]));
  const hanging = [...standIn.policies, ...standIn.triggers, ...standIn.rules];
  draft.replace({ ...standIn, name: `${standIn.name} elsewhere` });
  make();
  const table = findRelation(draft, { namespace, name: standIn.name });
  if (at.isRefused() || table?.kind !== "table") return;
  for (const id of hanging) draft.move(id, table.id);
  for (const key of references) {
    const pairs = key.pairs.flatMap((pair) => {
      const column = findColumn(draft, draft.get("table", table.id), names.get(pair.references) ?? "");
      return column ? [{ ...pair, references: column.id }] : [];
    });
    if (pairs.length === key.pairs.length) draft.replace({ ...key, references: table.id, pairs });
    else draft.remove(key.id);
  }
  draft.remove(standIn.id);
}

/** The columns of an external table that a foreign key leads to, those that are not known yet with the types that refer. */
export function externalColumns(
  draft: Draft,
  at: At,
  wanted: {
    readonly table: TableRecord;
    readonly names: readonly string[];
    readonly own: readonly ColumnRecord[];
  },
): readonly ColumnRecord[] {
  const { names, own, table } = wanted;
  return own.map((referring, index) => {
    const name = names[index] ?? assumedName(at, table, { referring, count: own.length });
    const known = findColumn(draft, draft.get("table", table.id), name);
    if (known) return known;
    const column = blank("column", draft.newId("column"), { name, type: referring.type });
    draft.add(column, table.id);
    return column;
  });
}

/** A reference without columns leads to the primary key, whose columns nobody has said. */
function assumedName(
  at: At,
  table: TableRecord,
  { count, referring }: { readonly referring: ColumnRecord; readonly count: number },
): string {
  const name = count === 1 ? "id" : referring.name;
  at.note(`The primary key of ${table.name} is not known: the column ${name} is assumed.`);
  return name;
}
