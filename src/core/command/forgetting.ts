import { dependencyWithout } from "../dependencies/dependency-without.ts";
import type { GrantRecord, SchemaRecord } from "../document/records/index.ts";

/** Whether what mentions a removed record goes on without it: exceptions, publications, views of the canvas and the like. */
export function forgets(other: SchemaRecord, removed: SchemaRecord): boolean {
  switch (other.kind) {
    case "design":
    case "publication":
    case "saved-view":
    case "grant":
    case "dependency":
      return true;
    case "table":
      return other.replicaIdentity?.kind === "index" && other.replicaIdentity.index === removed.id;
    default:
      return false;
  }
}

/** A record without its mentions of what is gone. A table whose identifying index went tells rows apart by nothing. */
export function withoutMentions(record: SchemaRecord, gone: ReadonlySet<string>): SchemaRecord {
  const stays = (id: string): boolean => !gone.has(id);
  switch (record.kind) {
    case "design":
      return { ...record, exceptions: record.exceptions.filter(({ object }) => stays(object)) };
    case "publication":
      return {
        ...record,
        tables: record.tables.filter(({ columns, table }) => [table, ...columns].every(stays)),
        namespaces: record.namespaces.filter(stays),
      };
    case "saved-view":
      return { ...record, hidden: record.hidden.filter(stays) };
    case "grant":
      return { ...record, privileges: privilegesWithout(record, stays) };
    case "dependency":
      return dependencyWithout(record, gone) ?? record;
    case "table":
      return { ...record, replicaIdentity: { kind: "nothing" } };
    default:
      return record;
  }
}

/** A privilege on columns goes with the last of them. */
function privilegesWithout(
  { privileges }: GrantRecord,
  stays: (id: string) => boolean,
): GrantRecord["privileges"] {
  return privileges.flatMap((privilege) => {
    const columns = privilege.columns.filter(stays);
    return columns.length === 0 && privilege.columns.length > 0 ? [] : [{ ...privilege, columns }];
  });
}
