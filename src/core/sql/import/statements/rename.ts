import type { RenameStmt } from "@pgsql/types";
import type { SchemaRecord, TableRecord } from "../../../document/records/index.ts";
import { objectName } from "../../../postgres/default-names.ts";
import { attributeFor } from "../composite.ts";
import type { Draft } from "../draft.ts";
import {
  columnFor,
  findConstraint,
  findNamespace,
  findRelation,
  findType,
  isMultirange,
  pathOf,
} from "../find.ts";
import { keep } from "../keep.ts";
import { nameKey } from "../name-keys.ts";
import { namedObject, nounOf, partsOfName } from "../named-object.ts";
import { columnOfNotNull, withNotNull } from "../not-null.ts";
import { renameAttribute, renameColumn, renameMultirange, renameRecord } from "../renaming.ts";
import { type At, defineImporter } from "../statement.ts";
import { relationName, spelled, writtenName } from "../tree.ts";

/** ALTER … RENAME of anything. */
export const rename = defineImporter({
  type: "RenameStmt",
  run(statement, draft, at) {
    const relation = statement.relation && findRelation(draft, relationName(statement.relation));
    if (statement.relation && !relation) {
      const words = spelled(relationName(statement.relation));
      if (statement.missing_ok === true) at.note("Nothing to rename");
      else at.refuse(`There is no relation ${words}.`, statement.relation.location);
      return;
    }
    const record = recordOf(draft, at, { statement, relation });
    if (at.isRefused()) return;
    if (!record && statement.renameType === "OBJECT_TABCONSTRAINT" && relation?.kind === "table") return;
    if (!record || record.kind === "kept") {
      keepRename(draft, at, { statement, on: record ?? relation });
      return;
    }
    at.about(`${nounOf(statement.renameType)} ${pathOf(draft, record.id)}`);
    giveName(draft, at, { record, statement });
  },
});

function giveName(
  draft: Draft,
  at: At,
  { record, statement }: { readonly record: SchemaRecord; readonly statement: RenameStmt },
): void {
  const to = statement.newname ?? "";
  const written = writtenName(partsOfName(statement.object)).name;
  const table = draft.find("table", draft.parentOf(record.id)?.id);
  if (record.kind === "column" && table) renameColumn(draft, at, { table, column: record, to });
  else if (record.kind === "attribute") renameAttribute(draft, at, { attribute: record, statement });
  else if (isMultirange(record, written)) renameMultirange(draft, at, { range: record, to });
  else renameRecord(draft, at, { record, to });
}

type Renaming = { readonly statement: RenameStmt; readonly relation: SchemaRecord | undefined };

/** What is renamed; undefined for what is no record. Refuses a missing part of a table. */
function recordOf(draft: Draft, at: At, { relation, statement }: Renaming): SchemaRecord | undefined {
  const name = statement.subname ?? "";
  switch (statement.renameType) {
    case "OBJECT_COLUMN":
    case "OBJECT_ATTRIBUTE":
      if (relation?.kind === "composite") return attributeFor(draft, at, { composite: relation, name });
      return relation?.kind === "table" ? columnFor(draft, at, { table: relation, name }) : undefined;
    case "OBJECT_TABCONSTRAINT":
      if (relation?.kind !== "table") return undefined;
      return (
        findConstraint(draft, relation, name) ?? renamedNotNull(draft, at, { statement, table: relation })
      );
    case "OBJECT_TRIGGER":
      return partNamed(draft, at, { space: "trigger", relation, name });
    case "OBJECT_POLICY":
      return partNamed(draft, at, { space: "policy", relation, name });
    case "OBJECT_RULE":
      return partNamed(draft, at, { space: "rule", relation, name });
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

/** A trigger, policy or rule of a relation. One that is kept as written is kept with its rename. */
function partNamed(
  draft: Draft,
  at: At,
  {
    name,
    relation,
    space,
  }: Pick<Renaming, "relation"> & { readonly space: "trigger" | "policy" | "rule"; readonly name: string },
): SchemaRecord | undefined {
  const [id = ""] = draft.idsNamed(nameKey(space, relation?.id ?? "", name));
  if (relation?.kind === "kept") return relation;
  return draft.record(id) ?? at.refuse(`There is no ${space} ${name}.`);
}

/** A NOT NULL constraint is a property of its column. */
function renamedNotNull(
  draft: Draft,
  at: At,
  { statement, table }: { readonly statement: RenameStmt; readonly table: TableRecord },
): undefined {
  const name = statement.subname ?? "";
  const column = columnOfNotNull(draft, table, name);
  if (!column) return at.refuse(`${pathOf(draft, table.id)} has no constraint ${name}.`);
  const usual = objectName(table.name, column.name, "not_null");
  const to = statement.newname ?? "";
  draft.replace(withNotNull(column, { name: to === usual ? null : to }));
  at.about(`constraint ${to} of ${pathOf(draft, table.id)}`);
  return undefined;
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
