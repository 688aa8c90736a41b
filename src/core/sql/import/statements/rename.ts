import type { RenameStmt } from "@pgsql/types";
import type { SchemaRecord } from "../../../document/records/index.ts";
import type { Draft } from "../draft.ts";
import { columnFor, findConstraint, findNamespace, findRelation, findType, pathOf } from "../find.ts";
import { keep } from "../keep.ts";
import { nameKey } from "../name-keys.ts";
import { namedObject, nounOf, partsOfName } from "../named-object.ts";
import { renameColumn, renameRecord } from "../renaming.ts";
import { type At, defineImporter } from "../statement.ts";
import { relationName, spelled, writtenName } from "../tree.ts";

/** ALTER … RENAME of anything. */
export const rename = defineImporter({
  type: "RenameStmt",
  run(statement, draft, at) {
    const to = statement.newname ?? "";
    const relation = statement.relation && findRelation(draft, relationName(statement.relation));
    if (statement.relation && !relation) {
      const words = spelled(relationName(statement.relation));
      if (statement.missing_ok === true) at.note("Nothing to rename");
      else at.refuse(`There is no relation ${words}.`, statement.relation.location);
      return;
    }
    const record = recordOf(draft, at, { statement, relation });
    if (at.isRefused()) return;
    if (!record || record.kind === "kept") {
      keepRename(draft, at, { statement, on: record ?? relation });
      return;
    }
    at.about(`${nounOf(statement.renameType)} ${pathOf(draft, record.id)}`);
    const table = draft.find("table", draft.parentOf(record.id)?.id);
    if (record.kind === "column" && table) renameColumn(draft, at, { table, column: record, to });
    else renameRecord(draft, at, { record, to });
  },
});

type Renaming = { readonly statement: RenameStmt; readonly relation: SchemaRecord | undefined };

/** What is renamed; undefined for what is no record. Refuses a missing part of a table. */
function recordOf(draft: Draft, at: At, { relation, statement }: Renaming): SchemaRecord | undefined {
  const name = statement.subname ?? "";
  switch (statement.renameType) {
    case "OBJECT_COLUMN":
    case "OBJECT_ATTRIBUTE":
      return relation?.kind === "table" ? columnFor(draft, at, { table: relation, name }) : undefined;
    case "OBJECT_TABCONSTRAINT":
      if (relation?.kind !== "table") return undefined;
      return (
        findConstraint(draft, relation, name) ??
        at.refuse(`${pathOf(draft, relation.id)} has no constraint ${name}.`)
      );
    case "OBJECT_TRIGGER":
      return (
        draft.record(draft.idsNamed(nameKey("trigger", relation?.id ?? "", name))[0] ?? "") ??
        at.refuse(`There is no trigger ${name}.`)
      );
    case "OBJECT_SCHEMA":
      return findNamespace(draft, name) ?? at.refuse(`There is no namespace ${name}.`);
    case "OBJECT_TYPE":
    case "OBJECT_DOMAIN":
      return missingType(draft, at, statement);
    case "OBJECT_DOMCONSTRAINT":
      renameDomainConstraint(draft, at, statement);
      return undefined;
    default:
      return statement.relation
        ? relation
        : namedObject(draft, statement.renameType, statement.object).record;
  }
}

function missingType(draft: Draft, at: At, statement: RenameStmt): SchemaRecord | undefined {
  const written = writtenName(partsOfName(statement.object));
  return findType(draft, written) ?? at.refuse(`There is no type ${spelled(written)}.`);
}

function renameDomainConstraint(draft: Draft, at: At, statement: RenameStmt): void {
  const domain = findType(draft, writtenName(partsOfName(statement.object)));
  const from = statement.subname ?? "";
  if (domain?.kind !== "domain" || !domain.checks.some((check) => check.name === from)) {
    at.refuse(`There is no constraint ${from}.`);
    return;
  }
  const to = statement.newname ?? "";
  const checks = domain.checks.map((check) => (check.name === from ? { ...check, name: to } : check));
  draft.replace({ ...domain, checks });
  at.about(`domain ${pathOf(draft, domain.id)}`);
}

function keepRename(
  draft: Draft,
  at: At,
  { on, statement }: { readonly statement: RenameStmt; readonly on: SchemaRecord | undefined },
): void {
  if (statement.renameType === "OBJECT_DOMCONSTRAINT") return;
  const words = statement.subname ?? partsOfName(statement.object).join(".");
  keep(draft, at, {
    subject: `rename of ${nounOf(statement.renameType)} ${words}`,
    phase: "after all",
    on: on ? [on.id] : [],
  });
}
