import type { ColumnRecord } from "../../../document/records/index.ts";
import { type Altering, columnOf, defineAlteration, lockTree, noColumn } from "../alteration.ts";
import { readersOfColumn } from "../column-readers.ts";
import { dropOf } from "../dropping.ts";
import { lock, type Part, recipe, warn } from "../part.ts";
import { partitionKeyRefusal } from "../partition-key.ts";
import { descendantsOf } from "../relation-parts.ts";

/** DROP COLUMN: an instant, but the values are gone, and so are indexes and constraints that name the column. */
export const dropColumn = defineAlteration({
  types: ["AT_DropColumn"],
  read(command, altering) {
    const { relation } = altering;
    const column = columnOf(altering, command.name);
    const locks = lockTree(altering, "access exclusive");
    if (!column) return command.missing_ok === true ? locks : [...locks, ...noColumn(altering, command.name)];
    const refused = partitionKeyRefusal(altering.scene, relation, column);
    if (refused.length > 0) return [...locks, ...refused];
    return [
      ...locks,
      ...dropOf(altering.scene, [column], {
        cascade: command.behavior === "DROP_CASCADE",
        what: `${relation.path}.${column.name}`,
      }),
      ...inDescendants(altering, column),
      ...announcements(altering, column),
    ];
  },
});

/** The same column of partitions and children goes with its indexes. */
function inDescendants({ only, relation, scene }: Altering, column: ColumnRecord): readonly Part[] {
  if (only) return [];
  return descendantsOf(scene, relation).flatMap((child) => {
    const inherited = scene.catalog.columnNamed(child.record?.id ?? "", column.name);
    return inherited ? dropOf(scene, [inherited], { cascade: true, what: child.path }) : [];
  });
}

function announcements({ relation, scene }: Altering, column: ColumnRecord): readonly Part[] {
  const { name } = column;
  const generated = column.generated !== null;
  const required = column.notNull && column.default === null && column.identity === null;
  const bound = readersOfColumn(scene, column).bound.length > 0;
  return [
    lock(relation, "access exclusive"),
    ...(generated
      ? []
      : [
          warn({
            kind: "data-loss",
            on: relation,
            reason: `The values of ${name} are gone${bound ? ", and the checks and indexes that read it" : ""}.`,
            safer: recipe("drop-column-two-phase"),
          }),
          warn({
            kind: "irreversible",
            on: relation,
            reason: `Adding ${name} again brings its structure back, not its values.`,
          }),
        ]),
    warn({
      kind: "breaks-running-code",
      on: relation,
      reason: required
        ? `Running code that reads or writes ${name} fails; before the drop, code that no longer fills it fails too, because it is NOT NULL.`
        : `Running code that reads or writes ${name} fails.`,
      safer: recipe("drop-column-two-phase"),
    }),
  ];
}
