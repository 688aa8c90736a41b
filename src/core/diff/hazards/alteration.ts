import type { AlterTableCmd, AlterTableType } from "@pgsql/types";
import type { ColumnRecord, TableRecord } from "../../document/records/index.ts";
import type { LockMode } from "./lock-mode.ts";
import { lockAll, type Part, warn } from "./part.ts";
import { descendantsOf } from "./relation-parts.ts";
import type { Relation, Scene } from "./scene.ts";

/** The ALTER TABLE around a command. */
export type Altering = {
  readonly scene: Scene;
  /** What is altered; not always a table. */
  readonly relation: Relation;
  /** ONLY: partitions and children are left out. */
  readonly only: boolean;
};

/** What a kind of ALTER TABLE command does to a running database. */
export type Alteration = {
  readonly types: readonly AlterTableType[];
  readonly read: (command: AlterTableCmd, altering: Altering) => readonly Part[];
};

/** Defines what kinds of ALTER TABLE commands do. */
export function defineAlteration(alteration: Alteration): Alteration {
  return alteration;
}

/** The lock on what is altered, and on its partitions and children unless it is ONLY. */
export function lockTree({ only, relation, scene }: Altering, mode: LockMode): readonly Part[] {
  return lockAll(only ? [relation] : [relation, ...descendantsOf(scene, relation)], mode);
}

/** The table that is altered, when it is one that the catalog knows. */
export function tableOf({ relation }: Altering): TableRecord | undefined {
  return relation.record?.kind === "table" ? relation.record : undefined;
}

/** A column of the table that is altered. */
export function columnOf({ relation, scene }: Altering, name: string | undefined): ColumnRecord | undefined {
  return scene.catalog.columnNamed(relation.record?.id ?? "", name ?? "");
}

/** PostgreSQL's refusal of a column that is not there. */
export function noColumn({ relation }: Altering, name: string | undefined): readonly Part[] {
  if (relation.record?.kind !== "table") return [];
  return [
    warn({
      kind: "refused",
      on: relation,
      reason: `${relation.path} has no column ${name ?? ""}.`,
      sqlstate: "42703",
    }),
  ];
}
