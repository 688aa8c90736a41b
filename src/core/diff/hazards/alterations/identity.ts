import { type Altering, columnOf, defineAlteration, lockTree } from "../alteration.ts";
import type { LockMode } from "../lock-mode.ts";
import { advise, lockAll, type Part, warn } from "../part.ts";
import { sequencesOf } from "../relation-parts.ts";

/** ADD, SET and DROP of an identity: an instant. */
export const identity = defineAlteration({
  types: ["AT_AddIdentity", "AT_SetIdentity", "AT_DropIdentity"],
  read(command, altering) {
    const locks = lockTree(altering, "access exclusive");
    if (command.subtype === "AT_AddIdentity") return [...locks, ...added(altering, command.name)];
    if (command.subtype === "AT_SetIdentity")
      return [...locks, ...sequence(altering, command.name, "share row exclusive")];
    return [
      ...locks,
      ...sequence(altering, command.name, "access exclusive"),
      warn({
        kind: "irreversible",
        on: altering.relation,
        reason: `The sequence behind ${command.name ?? "the column"} is dropped, and with it the last number given.`,
        safer: advise("Note its last value before; setval sets it again."),
      }),
    ];
  },
});

function sequence(altering: Altering, name: string | undefined, mode: LockMode): readonly Part[] {
  const column = columnOf(altering, name);
  return column ? lockAll(sequencesOf(altering.scene, altering.relation, column), mode) : [];
}

function added(altering: Altering, name: string | undefined): readonly Part[] {
  const column = columnOf(altering, name);
  if (column && !column.notNull) {
    return [
      warn({
        kind: "refused",
        on: altering.relation,
        reason: `${column.name} may be null: only a NOT NULL column can become an identity.`,
        sqlstate: "55000",
      }),
    ];
  }
  return [
    warn({
      kind: "fails-if-rows-violate",
      on: altering.relation,
      reason: "The numbers begin at 1, where rows may have them already: new rows then collide.",
      safer: advise("setval the new sequence to the greatest number in use, in the same transaction."),
      sqlstate: "23505",
    }),
  ];
}
