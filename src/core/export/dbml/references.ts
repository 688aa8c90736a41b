import type { ForeignKeyRecord } from "../../document/records/index.ts";
import { relationshipOf } from "../relationship.ts";
import { type DbmlScope, lose, qualified } from "./scope.ts";
import { dbmlName, settings } from "./syntax.ts";

/** `Ref` lines of these foreign keys, without those that DBML refuses. */
export function referenceLines(scope: DbmlScope, keys: readonly ForeignKeyRecord[]): readonly string[] {
  const seen = new Set<string>();
  return keys.flatMap((key) => {
    const ends = endsOf(key);
    if (ends.from === ends.to) {
      lose(scope, key.id, "The foreign key is left out: it refers to its own columns.");
      return [];
    }
    const both = [ends.from, ends.to].sort().join(" ");
    if (seen.has(both)) {
      lose(scope, key.id, "The foreign key is left out: DBML has one between the same columns already.");
      return [];
    }
    seen.add(both);
    return [referenceLine(scope, key)];
  });
}

function endsOf({ pairs }: ForeignKeyRecord): { readonly from: string; readonly to: string } {
  return {
    from: pairs.map(({ column }) => column).join(),
    to: pairs.map(({ references }) => references).join(),
  };
}

function referenceLine(scope: DbmlScope, key: ForeignKeyRecord): string {
  const { catalog } = scope;
  const table = catalog.tableOf(key.id);
  const from = end(
    scope,
    table?.id ?? "",
    key.pairs.map(({ column }) => column),
  );
  const to = end(
    scope,
    key.references,
    key.pairs.map(({ references }) => references),
  );
  const actions = settings([
    key.onDelete !== "no action" && `delete: ${key.onDelete}`,
    key.onUpdate !== "no action" && `update: ${key.onUpdate}`,
  ]);
  // Of one to one, the second end is the one that holds the foreign key.
  const relation = relationshipOf(catalog, key).single ? `${to} - ${from}` : `${from} > ${to}`;
  return `Ref ${dbmlName(key.name)}: ${relation}${actions}\n`;
}

function end(scope: DbmlScope, tableId: string, columns: readonly string[]): string {
  const names = columns.map((id) => dbmlName(scope.catalog.get("column", id).name));
  const columnPart = names.length === 1 ? names[0] : `(${names.join(", ")})`;
  return `${qualified(scope, scope.catalog.get("table", tableId))}.${columnPart}`;
}
