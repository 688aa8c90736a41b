import type { AlterTableCmd } from "@pgsql/types";
import { itemsOf, partsOf } from "../../../sql/import/tree.ts";
import { type Altering, defineAlteration, tableOf } from "../alteration.ts";
import { advise, lock, lockAll, type Part, renew, warn } from "../part.ts";
import { indexesOf, sequencesOf } from "../relation-parts.ts";
import { rewrite } from "../work.ts";

/** SET LOGGED, UNLOGGED, TABLESPACE and ACCESS METHOD: the whole table is copied, if anything really changes. */
export const tableStorage = defineAlteration({
  types: ["AT_SetLogged", "AT_SetUnLogged", "AT_SetTableSpace", "AT_SetAccessMethod"],
  read(command, altering) {
    const { relation, scene } = altering;
    const locks = [lock(relation, "access exclusive")];
    if (!changes(command, altering)) return locks;
    const persistence = command.subtype === "AT_SetLogged" || command.subtype === "AT_SetUnLogged";
    const safer = advise("Fill a new table in batches, then swap the names.");
    if (relation.kind === "index") return [...locks, renew(relation)];
    const refused = persistence ? mixedPersistence(command, altering) : [];
    if (refused.length > 0) return [...locks, ...refused];
    const sequences = persistence && scene.version >= 15 ? sequencesOf(scene, relation) : [];
    const reason = `${wordsOf(command)} copies all of ${relation.path}.`;
    if (command.subtype === "AT_SetTableSpace") return [...locks, ...moved(altering, reason)];
    return [
      ...locks,
      ...lockAll(sequences, "access exclusive"),
      ...sequences.map((sequence) => renew(sequence)),
      ...rewrite(scene, relation, { reason, safer }),
    ];
  },
});

/** A logged table cannot refer to one whose rows a crash empties. */
function mixedPersistence(command: AlterTableCmd, { relation, scene }: Altering): readonly Part[] {
  const { catalog } = scene;
  const id = relation.record?.id ?? "";
  const logged = command.subtype === "AT_SetLogged";
  const others = logged
    ? catalog.foreignKeysOf(id).map((key) => catalog.find("table", key.references))
    : catalog.foreignKeysTo(id).map((key) => catalog.tableOf(key.id));
  const other = others.find((table) => table && table.id !== id && table.unlogged === logged);
  if (!other) return [];
  const reason = logged
    ? `${relation.path} refers to ${catalog.pathOf(other.id)}, which is unlogged.`
    : `${catalog.pathOf(other.id)} refers to ${relation.path} and is not unlogged.`;
  return [warn({ kind: "refused", on: relation, reason, sqlstate: "42P16" })];
}

/** The table's file is copied to another place; its indexes stay where they are. */
function moved({ relation }: Altering, reason: string): readonly Part[] {
  return [
    renew(relation),
    warn({
      kind: "rewrite",
      on: relation,
      reason,
      safer: advise("Fill a new table there in batches, then swap the names."),
    }),
  ];
}

function changes(command: AlterTableCmd, altering: Altering): boolean {
  const table = tableOf(altering);
  if (!table) return command.subtype !== "AT_SetTableSpace" || command.name !== "pg_default";
  if (table.partitionBy) return false;
  switch (command.subtype) {
    case "AT_SetLogged":
      return table.unlogged;
    case "AT_SetUnLogged":
      return !table.unlogged;
    case "AT_SetTableSpace":
      return (table.tablespace ?? "pg_default") !== (command.name ?? "pg_default");
    default:
      return (table.accessMethod ?? "heap") !== (command.name ?? "heap");
  }
}

function wordsOf(command: AlterTableCmd): string {
  switch (command.subtype) {
    case "AT_SetLogged":
      return "SET LOGGED";
    case "AT_SetUnLogged":
      return "SET UNLOGGED";
    case "AT_SetTableSpace":
      return "SET TABLESPACE";
    default:
      return "SET ACCESS METHOD";
  }
}

/** Parameters that are changed while nobody else uses the table (reloptions.c); the rest disturbs nobody. */
const exclusiveParameters: ReadonlySet<string> = new Set([
  "user_catalog_table",
  "security_barrier",
  "buffering",
  "fastupdate",
  "gin_pending_list_limit",
  "autosummarize",
  "pages_per_range",
]);

/** SET and RESET of storage parameters and of a view's options. */
export const storageParameters = defineAlteration({
  types: ["AT_SetRelOptions", "AT_ResetRelOptions", "AT_ReplaceRelOptions"],
  read(command, { relation }) {
    const names = partsOf(itemsOf(command.def), "DefElem").map(({ defname }) => defname ?? "");
    const exclusive = relation.kind === "view" || names.some((name) => exclusiveParameters.has(name));
    return [lock(relation, exclusive ? "access exclusive" : "share update exclusive")];
  },
});

/** CLUSTER ON and SET WITHOUT CLUSTER only say in which order CLUSTER is to write. */
export const clusterMark = defineAlteration({
  types: ["AT_ClusterOn", "AT_DropCluster"],
  read(command, { relation, scene }) {
    const index = indexesOf(scene, relation).filter(({ name }) => name === command.name);
    return lockAll([relation, ...index], "share update exclusive");
  },
});
