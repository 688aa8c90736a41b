import type { RuleRecord, TableRecord } from "../../document/records/index.ts";
import type { Alter, Alterations } from "./alteration.ts";
import type { Draft } from "./draft.ts";
import { findConstraint, findType, pathOf } from "./find.ts";
import { nameKey } from "./name-keys.ts";
import type { At } from "./statement.ts";
import { partOf, spelled, stringsOf, writtenName } from "./tree.ts";

function setRowSecurity(change: Partial<Pick<TableRecord, "rowSecurity" | "forceRowSecurity">>): Alter {
  return (draft, _at, { table }) => draft.replace({ ...table, ...change });
}

const setReplicaIdentity: Alter = (draft, at, { command, table }) => {
  const statement = partOf(command.def, "ReplicaIdentityStmt");
  const replicaIdentity = replicaIdentityOf(draft, at, {
    table,
    type: statement?.identity_type,
    name: statement?.name,
  });
  if (replicaIdentity !== undefined) draft.replace({ ...table, replicaIdentity });
};

/** The letters the grammar uses (src/include/catalog/pg_class.h): default, nothing, full, index. */
function replicaIdentityOf(
  draft: Draft,
  at: At,
  wanted: {
    readonly table: TableRecord;
    readonly type: string | undefined;
    readonly name: string | undefined;
  },
): TableRecord["replicaIdentity"] | undefined {
  const { name = "", table, type } = wanted;
  if (type === "f") return { kind: "full" };
  if (type === "n") return { kind: "nothing" };
  if (type === "d") return null;
  const index = draft.find("index", draft.idsNamed(nameKey("index", table.id, name))[0]);
  const found = index ?? findConstraint(draft, table, name);
  switch (found?.kind) {
    case "index":
    case "primary-key":
    case "unique":
      return { kind: "index", index: found.id };
    default:
      return at.refuse(`${pathOf(draft, table.id)} has no unique index ${name}.`);
  }
}

/** OF: the table takes its columns from a composite type from now on; they are the same already, or PostgreSQL refuses. */
const setType: Alter = (draft, at, { command, table }) => {
  const written = writtenName(stringsOf(partOf(command.def, "TypeName")?.names));
  const type = findType(draft, written);
  if (type?.kind === "composite") draft.replace({ ...table, ofType: type.id });
  else at.refuse(`There is no composite type ${spelled(written)}.`);
};

/** In which sessions a rule of a table or view works. */
export function setRuleEnabled(
  draft: Draft,
  at: At,
  wanted: { readonly ownerId: string; readonly name: string; readonly enabled: RuleRecord["enabled"] },
): void {
  const rule = draft.find("rule", draft.idsNamed(nameKey("rule", wanted.ownerId, wanted.name))[0]);
  if (rule) draft.replace({ ...rule, enabled: wanted.enabled });
  else at.refuse(`${pathOf(draft, wanted.ownerId)} has no rule ${wanted.name}.`);
}

function setRule(enabled: RuleRecord["enabled"]): Alter {
  return (draft, at, { command, table }) =>
    setRuleEnabled(draft, at, { ownerId: table.id, name: command.name ?? "", enabled });
}

/** What ALTER TABLE does to who may see and change rows, and to how changes of them are told. */
export const securityAlterations: Alterations = {
  AT_EnableRowSecurity: setRowSecurity({ rowSecurity: true }),
  AT_DisableRowSecurity: setRowSecurity({ rowSecurity: false }),
  AT_ForceRowSecurity: setRowSecurity({ forceRowSecurity: true }),
  AT_NoForceRowSecurity: setRowSecurity({ forceRowSecurity: false }),
  AT_ReplicaIdentity: setReplicaIdentity,
  AT_AddOf: setType,
  AT_DropOf: (draft, _at, { table }) => draft.replace({ ...table, ofType: null }),
  AT_EnableRule: setRule("origin"),
  AT_EnableAlwaysRule: setRule("always"),
  AT_EnableReplicaRule: setRule("replica"),
  AT_DisableRule: setRule("disabled"),
};
