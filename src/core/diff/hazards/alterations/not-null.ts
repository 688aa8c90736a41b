import type { ColumnRecord } from "../../../document/records/index.ts";
import { type Altering, columnOf, defineAlteration, lockTree, noColumn } from "../alteration.ts";
import { advise, type Part, warn } from "../part.ts";
import { provesNotNull } from "../proves-not-null.ts";
import { recipeFor, scanUnderLock } from "../work.ts";

/** SET NOT NULL: every row is read, unless a valid check says already that there is no null. */
export const setNotNull = defineAlteration({
  types: ["AT_SetNotNull"],
  read(command, altering) {
    const column = columnOf(altering, command.name);
    const locks = lockTree(altering, "access exclusive");
    if (!column) return [...locks, ...noColumn(altering, command.name)];
    return [...locks, ...proving(altering, column)];
  },
});

function proving(altering: Altering, column: ColumnRecord): readonly Part[] {
  const { relation, scene } = altering;
  const unproved = column.notNullConstraint?.notValid === true;
  if (column.notNull && !unproved) return [];
  const insertion = warn({
    kind: "breaks-running-code",
    on: relation,
    reason: `Running code that stores null in ${column.name} fails.`,
    safer: advise("Release code that always fills the column first."),
  });
  if (provesNotNull(scene, relation, column)) return [insertion];
  const safer = recipeFor(relation, "set-not-null", "set-not-null-partitioned");
  const version =
    "Since PostgreSQL 12 a valid check (column IS NOT NULL) spares the reading; 18 has NOT NULL constraints that are NOT VALID first.";
  return [
    ...scanUnderLock(scene, relation, {
      reason: `Every row of ${relation.path} is read to find nulls in ${column.name}.`,
      version,
      safer,
    }),
    warn({
      kind: "fails-if-rows-violate",
      on: relation,
      reason: `Fails when ${column.name} is null in any row.`,
      safer: advise("Fill the nulls in batches before."),
      sqlstate: "23502",
    }),
    insertion,
  ];
}

/** DROP NOT NULL: an instant. */
export const dropNotNull = defineAlteration({
  types: ["AT_DropNotNull"],
  read(command, altering) {
    const { relation } = altering;
    return [
      ...lockTree(altering, "access exclusive"),
      warn({
        kind: "loosens-integrity",
        on: relation,
        reason: `${command.name ?? "The column"} may be null from now on, which running code may not expect; setting NOT NULL again reads every row.`,
      }),
    ];
  },
});
