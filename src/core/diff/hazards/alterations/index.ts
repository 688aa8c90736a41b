import type { AlterTableType } from "@pgsql/types";
import type { Alteration } from "../alteration.ts";
import { addColumn } from "./add-column.ts";
import { addConstraint } from "./add-constraint.ts";
import { alterConstraint } from "./alter-constraint.ts";
import { columnDefault } from "./column-default.ts";
import { columnStatistics, columnStorage } from "./column-storage.ts";
import { columnType } from "./column-type.ts";
import { dropColumn } from "./drop-column.ts";
import { dropConstraint } from "./drop-constraint.ts";
import { generatedExpression } from "./generated-expression.ts";
import { identity } from "./identity.ts";
import { inheritance } from "./inheritance.ts";
import { dropNotNull, setNotNull } from "./not-null.ts";
import { owner } from "./owner.ts";
import { attachPartition, detachPartition } from "./partition.ts";
import { replicaIdentity } from "./replica-identity.ts";
import { rowSecurity } from "./row-security.ts";
import { tableOfType } from "./table-of-type.ts";
import { clusterMark, storageParameters, tableStorage } from "./table-storage.ts";
import { tableRules, triggers } from "./triggers.ts";
import { validateConstraint } from "./validate-constraint.ts";

const alterations: readonly Alteration[] = [
  addColumn,
  dropColumn,
  columnType,
  columnDefault,
  setNotNull,
  dropNotNull,
  identity,
  generatedExpression,
  columnStatistics,
  columnStorage,
  addConstraint,
  alterConstraint,
  validateConstraint,
  dropConstraint,
  attachPartition,
  detachPartition,
  inheritance,
  triggers,
  tableRules,
  rowSecurity,
  replicaIdentity,
  owner,
  tableStorage,
  storageParameters,
  clusterMark,
  tableOfType,
];

/** What each kind of ALTER TABLE command does, by the parser's name for it. */
export const alterationsByType: ReadonlyMap<AlterTableType, Alteration> = new Map(
  alterations.flatMap((alteration) => alteration.types.map((type) => [type, alteration] as const)),
);
