import { readersOf } from "../../command/sql-mentions.ts";
import { type Catalog, catalogOf } from "../../document/catalog.ts";
import type { ForeignKeyRecord, SchemaRecord } from "../../document/records/index.ts";
import { childIdsOf } from "../../document/references.ts";
import { changedProperties } from "../compare.ts";
import type { Comparison } from "../comparison.ts";
import { isMadeAnew } from "../made-anew.ts";
import { OLD } from "./recipe.ts";
import type { Shadows } from "./shadows.ts";

/** What is made anew beside what is there, and what hangs on columns that are doubled. */
export function oldIds(
  comparison: Comparison,
  shadows: Shadows,
  isCareful: (id: string) => boolean,
): ReadonlyMap<string, string> {
  const [followed, after] = [catalogOf(comparison.followed), catalogOf(comparison.after)];
  const doubled = [...shadows.retyped, ...shadows.renamed];
  const columns = new Set(doubled.map(({ id }) => String(id)));
  const types = shadows.enums.flatMap(({ id }) => [id, ...childIdsOf(followed.get("enum", id))]);
  const twins = followed.walk().filter((record) => isTwin({ followed, after, columns, isCareful }, record));
  const indexes = twins.flatMap((record) => (record.kind === "view" ? childIdsOf(record) : []));
  return new Map(
    [...columns, ...types, ...twins.map(({ id }) => id), ...indexes].map((id) => [String(id), `${OLD}${id}`]),
  );
}

interface Scene {
  readonly followed: Catalog;
  readonly after: Catalog;
  readonly columns: ReadonlySet<string>;
  readonly isCareful: (id: string) => boolean;
}

/** The kinds of which two can stand side by side on a table. */
export const doubling: ReadonlySet<string> = new Set(["foreign-key", "check", "unique", "index"]);

function isTwin({ after, columns, followed, isCareful }: Scene, record: SchemaRecord): boolean {
  const next = after.record(record.id);
  const owner = followed.parentOf(record.id);
  if (!next || !owner || after.parentOf(next.id)?.id !== owner.id) return false;
  if (owner.kind === "table" && owner.inherits.length > 0) return false;
  const hangs = [...columns].some((id) => hangsOn(after, id).some((one) => one.id === record.id));
  if (owner.kind === "table" && (owner.partitionBy || owner.partitionOf))
    return hangs && dividing.has(record.kind);
  if (record.kind === "foreign-key" && restsOnDividedKey(after, record)) return false;
  const changed = new Set(changedProperties(record, next));
  const isOther = isCareful(record.id) && isMadeAnew({ followed, after }, record, { next, changed });
  if (record.kind === "view")
    return record.materialized && next.kind === "view" && next.materialized && isOther;
  if (!doubling.has(record.kind)) return false;
  return isOther || hangs;
}

/** What two of can stand side by side on a table that is divided, and its partitions. */
const dividing: ReadonlySet<string> = new Set(["check", "unique", "index"]);

/** The primary key of a table that is divided has no index that could stand in for it. */
function restsOnDividedKey(catalog: Catalog, { pairs, references }: ForeignKeyRecord): boolean {
  const key = catalog.find("table", references)?.partitionBy && catalog.primaryKeyOf(references);
  return pairs.some((pair) => key?.columns.includes(pair.references) === true);
}

/** What refers to a column of a design or reads it in SQL. */
export function hangsOn(catalog: Catalog, columnId: string): readonly SchemaRecord[] {
  const column = catalog.find("column", columnId);
  if (!column) return [];
  const { bound, readers } = readersOf(catalog, column);
  const references = catalog
    .referencesTo(columnId)
    .filter(({ kind }) => kind !== "table" && kind !== "dependency");
  return [...bound, ...readers, ...references];
}
