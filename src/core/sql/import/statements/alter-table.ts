import type { AlterTableCmd, AlterTableStmt } from "@pgsql/types";
import type { SchemaRecord } from "../../../document/records/index.ts";
import { columnAlterations } from "../alter-column.ts";
import { alterComposite } from "../alter-composite.ts";
import { constraintAlterations } from "../alter-constraint.ts";
import { foreignAlterations } from "../alter-foreign.ts";
import { alterIndex } from "../alter-index.ts";
import { securityAlterations } from "../alter-security.ts";
import { storageAlterations, triggerAlterations, triggerNamed } from "../alter-storage.ts";
import { alterView } from "../alter-view.ts";
import type { Alterations } from "../alteration.ts";
import { afterName } from "../clauses.ts";
import type { Draft } from "../draft.ts";
import { externalTable, isElsewhere } from "../external-table.ts";
import { findRelation, pathOf } from "../find.ts";
import { keep } from "../keep.ts";
import { nounOf } from "../named-object.ts";
import type { TokenRange } from "../source.ts";
import { type At, defineImporter } from "../statement.ts";
import { partsOf, relationName, spelled } from "../tree.ts";

const alterations: Alterations = {
  ...columnAlterations,
  ...constraintAlterations,
  ...storageAlterations,
  ...securityAlterations,
  ...foreignAlterations,
};

/** What a file may say of a table that exists elsewhere and its record holds; the rest is kept. */
function alterationsElsewhere(draft: Draft, table: SchemaRecord, { name = "" }: AlterTableCmd): Alterations {
  const isOurs = triggerNamed(draft, table.id, name).length > 0;
  return isOurs ? { ...securityAlterations, ...triggerAlterations } : securityAlterations;
}

/**
 * ALTER TABLE, and the ALTER INDEX, VIEW, SEQUENCE … that share its tag. Each command is done by itself; one that is
 * not modelled is kept as an ALTER of its own.
 */
export const alterTable = defineImporter({
  type: "AlterTableStmt",
  run(statement, draft, at) {
    const written = relationName(statement.relation);
    const noun = nounOf(statement.objtype);
    const found = findRelation(draft, written);
    const isMissingElsewhere =
      !found && noun === "table" && statement.missing_ok !== true && isElsewhere(draft, written);
    const record = isMissingElsewhere ? externalTable(draft, at, written) : found;
    at.about(`${noun} ${record ? pathOf(draft, record.id) : spelled(written)}`);
    if (!record) {
      if (statement.missing_ok === true) at.note("Nothing to alter");
      else if (noun === "type") keep(draft, at, { subject: `type ${spelled(written)}`, phase: "schema" });
      else at.refuse(`There is no ${noun} ${spelled(written)}.`, statement.relation?.location);
      return;
    }
    const ranges = commandRanges(at, statement);
    for (const [index, command] of partsOf(statement.cmds, "AlterTableCmd").entries()) {
      if (at.isRefused()) return;
      const range = ranges[index] ?? { from: 0, to: 0 };
      const current = draft.record(record.id);
      if (current) alterRelation(draft, at, { record: current, statement, command, range });
    }
  },
});

type Wanted = {
  readonly record: SchemaRecord;
  readonly statement: AlterTableStmt;
  readonly command: AlterTableCmd;
  readonly range: TokenRange;
};

/** The tokens of each command: behind the name, between commas. */
function commandRanges(at: At, statement: AlterTableStmt): readonly TokenRange[] {
  const { source } = at;
  const after = afterName(source, statement.relation?.location);
  const from = source.tokens()[after]?.value === "*" ? after + 1 : after;
  return source.split({ from, to: source.all().to });
}

function alterRelation(draft: Draft, at: At, wanted: Wanted): void {
  const { command, range, record, statement } = wanted;
  const only = statement.relation?.inh !== true;
  const isOwner = command.subtype === "AT_ChangeOwner";
  const isExternal = record.kind === "table" && record.external;
  const known = isExternal ? alterationsElsewhere(draft, record, command) : alterations;
  const alter = command.subtype && known[command.subtype];
  if (record.kind === "table" && alter) alter(draft, at, { table: record, command, range, only });
  else if (record.kind === "composite" && alterComposite(draft, at, { composite: record, command, range }))
    return;
  else if (record.kind === "view" && !isOwner && alterView(draft, at, { view: record, command })) return;
  else if (record.kind === "index" && alterIndex(draft, at, { index: record, command })) return;
  else if (isKey(record) && alterIndex(draft, at, { index: record, command })) return;
  else keepCommand(draft, at, wanted);
}

type Key = Extract<SchemaRecord, { readonly kind: "primary-key" | "unique" | "exclusion" }>;

function isKey(record: SchemaRecord): record is Key {
  return record.kind === "primary-key" || record.kind === "unique" || record.kind === "exclusion";
}

/** The command behind the words of the statement that come before all commands. */
function keepCommand(draft: Draft, at: At, { command, range, record, statement }: Wanted): void {
  const { source } = at;
  const opening = source.slice({ from: 0, to: afterName(source, statement.relation?.location) });
  const isOwner = command.subtype === "AT_ChangeOwner";
  const isOnly = partsOf(statement.cmds, "AlterTableCmd").length === 1;
  const what = `${nounOf(statement.objtype)} ${pathOf(draft, record.id)}`;
  keep(draft, at, {
    subject: isOwner ? `owner of ${what}` : `${wordsOf(command)} of ${what}`,
    phase: isOwner ? "ownership" : "after tables",
    statement: isOnly ? source.text : `${opening} ${source.slice(range)}`,
    on: [ownerId(draft, record)],
  });
}

/** What kept statements may name: a key is named by its table. */
function ownerId(draft: Draft, record: SchemaRecord): string {
  return isKey(record) ? (draft.parentOf(record.id)?.id ?? record.id) : record.id;
}

/** `AT_EnableRowSecurity` → `enable row security`. */
function wordsOf(command: AlterTableCmd): string {
  const words = (command.subtype ?? "")
    .replace(/^AT_/, "")
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .toLowerCase();
  return command.name === undefined ? words : `${words} ${command.name}`;
}
