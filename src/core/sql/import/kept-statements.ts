import type { Node } from "@pgsql/types";
import { pathToCreate } from "./create-in.ts";
import type { Draft } from "./draft.ts";
import { type Keeping, keptAs } from "./keep.ts";
import { keptPrivileges } from "./kept-privileges.ts";
import { nounOf, partsOfName } from "./named-object.ts";
import { relationName, stringsOf, writtenName } from "./tree.ts";

/** A new object of a kind that is not modelled, in a namespace. */
function made(
  draft: Draft,
  noun: string,
  parts: readonly string[],
): Keeping & { readonly provides: readonly string[] } {
  const path = pathToCreate(draft, writtenName(parts));
  return { subject: `${noun} ${path}`, phase: "schema", provides: [path] };
}

/** A new object of the database as a whole; other statements find it by its subject. */
function ofDatabase(noun: string, name: string | undefined): Keeping {
  return { subject: `${noun} ${name ?? ""}`, phase: "schema" };
}

const change = (words: string): Keeping => ({ subject: words, phase: "after all" });

function namesOf(nodes: readonly Node[] | undefined): string {
  return (nodes ?? []).map((node) => partsOfName(node).join(".")).join(", ");
}

/** The statements that are printed back as written, each with the words for what it is about. */
export const keptStatements = {
  ...keptPrivileges,
  DefineStmt: keptAs({
    type: "DefineStmt",
    nameIt: (statement, draft) => made(draft, nounOf(statement.kind), stringsOf(statement.defnames)),
  }),
  AlterTypeStmt: keptAs({
    type: "AlterTypeStmt",
    nameIt: (statement) => change(`change of type ${stringsOf(statement.typeName).join(".")}`),
  }),
  AlterOperatorStmt: keptAs({
    type: "AlterOperatorStmt",
    nameIt: (statement) => change(`change of operator ${stringsOf(statement.opername?.objname).join(".")}`),
  }),
  AlterCollationStmt: keptAs({
    type: "AlterCollationStmt",
    nameIt: (statement) => change(`change of collation ${stringsOf(statement.collname).join(".")}`),
  }),
  CreateOpClassStmt: keptAs({
    type: "CreateOpClassStmt",
    nameIt: (statement, draft) => made(draft, "operator class", stringsOf(statement.opclassname)),
  }),
  CreateOpFamilyStmt: keptAs({
    type: "CreateOpFamilyStmt",
    nameIt: (statement, draft) => made(draft, "operator family", stringsOf(statement.opfamilyname)),
  }),
  AlterOpFamilyStmt: keptAs({
    type: "AlterOpFamilyStmt",
    nameIt: (statement) => change(`change of operator family ${stringsOf(statement.opfamilyname).join(".")}`),
  }),
  CreateConversionStmt: keptAs({
    type: "CreateConversionStmt",
    nameIt: (statement, draft) => made(draft, "conversion", stringsOf(statement.conversion_name)),
  }),
  CreateCastStmt: keptAs({
    type: "CreateCastStmt",
    nameIt: ({ sourcetype, targettype }) => ({
      subject: `cast from ${stringsOf(sourcetype?.names).at(-1) ?? ""} to ${stringsOf(targettype?.names).at(-1) ?? ""}`,
      phase: "schema",
    }),
  }),
  CreateTransformStmt: keptAs({
    type: "CreateTransformStmt",
    nameIt: (statement) => ofDatabase("transform for", stringsOf(statement.type_name?.names).at(-1)),
  }),
  AlterTSDictionaryStmt: keptAs({
    type: "AlterTSDictionaryStmt",
    nameIt: (statement) => change(`change of dictionary ${stringsOf(statement.dictname).join(".")}`),
  }),
  AlterTSConfigurationStmt: keptAs({
    type: "AlterTSConfigurationStmt",
    nameIt: (statement) => ({
      subject: `change of configuration ${stringsOf(statement.cfgname).join(".")}`,
      phase: "schema",
    }),
  }),
  CreateAmStmt: keptAs({
    type: "CreateAmStmt",
    nameIt: (statement) => ofDatabase("access method", statement.amname),
  }),
  CreatePLangStmt: keptAs({
    type: "CreatePLangStmt",
    nameIt: (statement) => ofDatabase("language", statement.plname),
  }),
  CreateFdwStmt: keptAs({
    type: "CreateFdwStmt",
    nameIt: (statement) => ofDatabase("foreign-data wrapper", statement.fdwname),
  }),
  AlterFdwStmt: keptAs({
    type: "AlterFdwStmt",
    nameIt: (statement) => ofDatabase("change of foreign-data wrapper", statement.fdwname),
  }),
  CreateForeignServerStmt: keptAs({
    type: "CreateForeignServerStmt",
    nameIt: (statement) => ofDatabase("server", statement.servername),
  }),
  AlterForeignServerStmt: keptAs({
    type: "AlterForeignServerStmt",
    nameIt: (statement) => ofDatabase("change of server", statement.servername),
  }),
  CreateUserMappingStmt: keptAs({
    type: "CreateUserMappingStmt",
    nameIt: (statement) => ofDatabase("user mapping for", statement.servername),
  }),
  AlterUserMappingStmt: keptAs({
    type: "AlterUserMappingStmt",
    nameIt: (statement) => ofDatabase("change of user mapping for", statement.servername),
  }),
  DropUserMappingStmt: keptAs({
    type: "DropUserMappingStmt",
    nameIt: (statement) => ofDatabase("drop of user mapping for", statement.servername),
  }),
  CreateForeignTableStmt: keptAs({
    type: "CreateForeignTableStmt",
    nameIt: (statement, draft) => {
      const { name, namespace } = relationName(statement.base?.relation);
      const keeping = made(draft, "foreign table", namespace === undefined ? [name] : [namespace, name]);
      return { ...keeping, phase: "after tables" };
    },
  }),
  ImportForeignSchemaStmt: keptAs({
    type: "ImportForeignSchemaStmt",
    nameIt: (statement) => change(`import of foreign schema ${statement.remote_schema ?? ""}`),
  }),
  CreateEventTrigStmt: keptAs({
    type: "CreateEventTrigStmt",
    nameIt: (statement) => change(`event trigger ${statement.trigname ?? ""}`),
  }),
  AlterEventTrigStmt: keptAs({
    type: "AlterEventTrigStmt",
    nameIt: (statement) => change(`change of event trigger ${statement.trigname ?? ""}`),
  }),
  AlterExtensionStmt: keptAs({
    type: "AlterExtensionStmt",
    nameIt: (statement) => change(`change of extension ${statement.extname ?? ""}`),
  }),
  AlterExtensionContentsStmt: keptAs({
    type: "AlterExtensionContentsStmt",
    nameIt: (statement) => change(`contents of extension ${statement.extname ?? ""}`),
  }),
  AlterFunctionStmt: keptAs({
    type: "AlterFunctionStmt",
    nameIt: (statement) => change(`change of function ${stringsOf(statement.func?.objname).join(".")}`),
  }),
  AlterObjectDependsStmt: keptAs({
    type: "AlterObjectDependsStmt",
    nameIt: (statement) => change(`dependence on extension ${statement.extname?.sval ?? ""}`),
  }),
  SecLabelStmt: keptAs({
    type: "SecLabelStmt",
    nameIt: (statement) => change(`security label on ${partsOfName(statement.object).join(".")}`),
  }),
  CreatePublicationStmt: keptAs({
    type: "CreatePublicationStmt",
    nameIt: (statement) => change(`publication ${statement.pubname ?? ""}`),
  }),
  AlterPublicationStmt: keptAs({
    type: "AlterPublicationStmt",
    nameIt: (statement) => change(`change of publication ${statement.pubname ?? ""}`),
  }),
  CreateSubscriptionStmt: keptAs({
    type: "CreateSubscriptionStmt",
    nameIt: (statement) => change(`subscription ${statement.subname ?? ""}`),
  }),
  AlterSubscriptionStmt: keptAs({
    type: "AlterSubscriptionStmt",
    nameIt: (statement) => change(`change of subscription ${statement.subname ?? ""}`),
  }),
  DropSubscriptionStmt: keptAs({
    type: "DropSubscriptionStmt",
    nameIt: (statement) => change(`drop of subscription ${statement.subname ?? ""}`),
  }),
  AlterDatabaseSetStmt: keptAs({
    type: "AlterDatabaseSetStmt",
    nameIt: (statement) => change(`setting of database ${statement.dbname ?? ""}`),
  }),
  AlterTableMoveAllStmt: keptAs({
    type: "AlterTableMoveAllStmt",
    nameIt: (statement) => change(`move of all from tablespace ${statement.orig_tablespacename ?? ""}`),
  }),
  DoStmt: keptAs({
    type: "DoStmt",
    nameIt: () => ({
      ...change("code block"),
      reason: "Kept as written: only running it tells what it does",
    }),
  }),
  CallStmt: keptAs({
    type: "CallStmt",
    nameIt: (statement) => ({
      ...change(`call of ${namesOf(statement.funccall?.funcname)}`),
      reason: "Kept as written: only running it tells what it does",
    }),
  }),
};
