import type { Node, RangeVar } from "@pgsql/types";
import { pathToCreate } from "./create-in.ts";
import type { Draft } from "./draft.ts";
import { findNamespace, findRelation, pathOf } from "./find.ts";
import { type Keeping, keptAs } from "./keep.ts";
import { namedObject, nounOf, partsOfName } from "./named-object.ts";
import { relationName, spelled, stringsOf, writtenName } from "./tree.ts";

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

/** What hangs on a relation: a policy, a rule. */
function onRelation(
  draft: Draft,
  relation: RangeVar | undefined,
  named: { readonly noun: string; readonly name: string | undefined },
): Keeping {
  const record = findRelation(draft, relationName(relation));
  const path = record ? pathOf(draft, record.id) : spelled(relationName(relation));
  return {
    subject: `${named.noun} ${named.name ?? ""} on ${path}`,
    phase: "after all",
    provides: [`${path}.${named.name ?? ""}`],
    on: record ? [record.id] : [],
  };
}

const change = (words: string): Keeping => ({ subject: words, phase: "after all" });

function namesOf(nodes: readonly Node[] | undefined): string {
  return (nodes ?? []).map((node) => partsOfName(node).join(".")).join(", ");
}

/** The statements that are printed back as written, each with the words for what it is about. */
export const keptStatements = {
  AlterOwnerStmt: keptAs({
    type: "AlterOwnerStmt",
    describe: (statement, draft) => {
      const { noun, record, words } = namedObject(draft, statement.objectType, statement.object);
      return {
        subject: `owner of ${noun} ${record && record.kind !== "kept" ? pathOf(draft, record.id) : words}`,
        phase: "ownership",
        on: record ? [record.id] : [],
      };
    },
  }),
  CreatePolicyStmt: keptAs({
    type: "CreatePolicyStmt",
    describe: (statement, draft) =>
      onRelation(draft, statement.table, { noun: "policy", name: statement.policy_name }),
  }),
  AlterPolicyStmt: keptAs({
    type: "AlterPolicyStmt",
    describe: (statement, draft) => ({
      ...onRelation(draft, statement.table, { noun: "change of policy", name: statement.policy_name }),
      provides: [],
    }),
  }),
  RuleStmt: keptAs({
    type: "RuleStmt",
    describe: (statement, draft) =>
      onRelation(draft, statement.relation, { noun: "rule", name: statement.rulename }),
  }),
  GrantStmt: keptAs({
    type: "GrantStmt",
    describe: (statement, draft) => {
      const verb = statement.is_grant === true ? "grant" : "revoke";
      const on = (statement.objects ?? []).flatMap((node) => grantedOn(draft, node));
      const names = (statement.objects ?? []).map(grantedName).join(", ");
      return { subject: `${verb} on ${nounOf(statement.objtype)} ${names}`, phase: "after all", on };
    },
  }),
  GrantRoleStmt: keptAs({
    type: "GrantRoleStmt",
    describe: (statement) => change(statement.is_grant === true ? "grant of roles" : "revoke of roles"),
  }),
  AlterDefaultPrivilegesStmt: keptAs({
    type: "AlterDefaultPrivilegesStmt",
    describe: () => change("default privileges"),
  }),
  CreateRoleStmt: keptAs({
    type: "CreateRoleStmt",
    describe: (statement) => ofDatabase("role", statement.role),
  }),
  AlterRoleStmt: keptAs({
    type: "AlterRoleStmt",
    describe: (statement) => ofDatabase("change of role", statement.role?.rolename),
  }),
  AlterRoleSetStmt: keptAs({
    type: "AlterRoleSetStmt",
    describe: (statement) => ofDatabase("setting of role", statement.role?.rolename),
  }),
  DropRoleStmt: keptAs({ type: "DropRoleStmt", describe: () => change("drop of roles") }),
  DropOwnedStmt: keptAs({ type: "DropOwnedStmt", describe: () => change("drop of what roles own") }),
  ReassignOwnedStmt: keptAs({
    type: "ReassignOwnedStmt",
    describe: () => ({ subject: "reassignment of what roles own", phase: "ownership" }),
  }),
  DefineStmt: keptAs({
    type: "DefineStmt",
    describe: (statement, draft) => made(draft, nounOf(statement.kind), stringsOf(statement.defnames)),
  }),
  CompositeTypeStmt: keptAs({
    type: "CompositeTypeStmt",
    describe: ({ typevar }, draft) => {
      const { name, namespace } = relationName(typevar);
      return made(draft, "type", namespace === undefined ? [name] : [namespace, name]);
    },
  }),
  CreateRangeStmt: keptAs({
    type: "CreateRangeStmt",
    describe: (statement, draft) => made(draft, "type", stringsOf(statement.typeName)),
  }),
  AlterTypeStmt: keptAs({
    type: "AlterTypeStmt",
    describe: (statement) => change(`change of type ${stringsOf(statement.typeName).join(".")}`),
  }),
  AlterOperatorStmt: keptAs({
    type: "AlterOperatorStmt",
    describe: (statement) => change(`change of operator ${stringsOf(statement.opername?.objname).join(".")}`),
  }),
  AlterCollationStmt: keptAs({
    type: "AlterCollationStmt",
    describe: (statement) => change(`change of collation ${stringsOf(statement.collname).join(".")}`),
  }),
  CreateOpClassStmt: keptAs({
    type: "CreateOpClassStmt",
    describe: (statement, draft) => made(draft, "operator class", stringsOf(statement.opclassname)),
  }),
  CreateOpFamilyStmt: keptAs({
    type: "CreateOpFamilyStmt",
    describe: (statement, draft) => made(draft, "operator family", stringsOf(statement.opfamilyname)),
  }),
  AlterOpFamilyStmt: keptAs({
    type: "AlterOpFamilyStmt",
    describe: (statement) => change(`change of operator family ${stringsOf(statement.opfamilyname).join(".")}`),
  }),
  CreateConversionStmt: keptAs({
    type: "CreateConversionStmt",
    describe: (statement, draft) => made(draft, "conversion", stringsOf(statement.conversion_name)),
  }),
  CreateCastStmt: keptAs({
    type: "CreateCastStmt",
    describe: ({ sourcetype, targettype }) => ({
      subject: `cast from ${stringsOf(sourcetype?.names).at(-1) ?? ""} to ${stringsOf(targettype?.names).at(-1) ?? ""}`,
      phase: "schema",
    }),
  }),
  CreateTransformStmt: keptAs({
    type: "CreateTransformStmt",
    describe: (statement) => ofDatabase("transform for", stringsOf(statement.type_name?.names).at(-1)),
  }),
  AlterTSDictionaryStmt: keptAs({
    type: "AlterTSDictionaryStmt",
    describe: (statement) => change(`change of dictionary ${stringsOf(statement.dictname).join(".")}`),
  }),
  AlterTSConfigurationStmt: keptAs({
    type: "AlterTSConfigurationStmt",
    describe: (statement) => ({
      subject: `change of configuration ${stringsOf(statement.cfgname).join(".")}`,
      phase: "schema",
    }),
  }),
  CreateAmStmt: keptAs({
    type: "CreateAmStmt",
    describe: (statement) => ofDatabase("access method", statement.amname),
  }),
  CreatePLangStmt: keptAs({
    type: "CreatePLangStmt",
    describe: (statement) => ofDatabase("language", statement.plname),
  }),
  CreateFdwStmt: keptAs({
    type: "CreateFdwStmt",
    describe: (statement) => ofDatabase("foreign-data wrapper", statement.fdwname),
  }),
  AlterFdwStmt: keptAs({
    type: "AlterFdwStmt",
    describe: (statement) => ofDatabase("change of foreign-data wrapper", statement.fdwname),
  }),
  CreateForeignServerStmt: keptAs({
    type: "CreateForeignServerStmt",
    describe: (statement) => ofDatabase("server", statement.servername),
  }),
  AlterForeignServerStmt: keptAs({
    type: "AlterForeignServerStmt",
    describe: (statement) => ofDatabase("change of server", statement.servername),
  }),
  CreateUserMappingStmt: keptAs({
    type: "CreateUserMappingStmt",
    describe: (statement) => ofDatabase("user mapping for", statement.servername),
  }),
  AlterUserMappingStmt: keptAs({
    type: "AlterUserMappingStmt",
    describe: (statement) => ofDatabase("change of user mapping for", statement.servername),
  }),
  DropUserMappingStmt: keptAs({
    type: "DropUserMappingStmt",
    describe: (statement) => ofDatabase("drop of user mapping for", statement.servername),
  }),
  CreateForeignTableStmt: keptAs({
    type: "CreateForeignTableStmt",
    describe: (statement, draft) => {
      const { name, namespace } = relationName(statement.base?.relation);
      const keeping = made(draft, "foreign table", namespace === undefined ? [name] : [namespace, name]);
      return { ...keeping, phase: "after tables" };
    },
  }),
  ImportForeignSchemaStmt: keptAs({
    type: "ImportForeignSchemaStmt",
    describe: (statement) => change(`import of foreign schema ${statement.remote_schema ?? ""}`),
  }),
  CreateEventTrigStmt: keptAs({
    type: "CreateEventTrigStmt",
    describe: (statement) => change(`event trigger ${statement.trigname ?? ""}`),
  }),
  AlterEventTrigStmt: keptAs({
    type: "AlterEventTrigStmt",
    describe: (statement) => change(`change of event trigger ${statement.trigname ?? ""}`),
  }),
  CreateStatsStmt: keptAs({
    type: "CreateStatsStmt",
    describe: (statement, draft) => ({
      ...made(draft, "statistics", stringsOf(statement.defnames)),
      phase: "after tables",
    }),
  }),
  AlterStatsStmt: keptAs({
    type: "AlterStatsStmt",
    describe: (statement) => change(`change of statistics ${stringsOf(statement.defnames).join(".")}`),
  }),
  AlterExtensionStmt: keptAs({
    type: "AlterExtensionStmt",
    describe: (statement) => change(`change of extension ${statement.extname ?? ""}`),
  }),
  AlterExtensionContentsStmt: keptAs({
    type: "AlterExtensionContentsStmt",
    describe: (statement) => change(`contents of extension ${statement.extname ?? ""}`),
  }),
  AlterFunctionStmt: keptAs({
    type: "AlterFunctionStmt",
    describe: (statement) => change(`change of function ${stringsOf(statement.func?.objname).join(".")}`),
  }),
  AlterObjectDependsStmt: keptAs({
    type: "AlterObjectDependsStmt",
    describe: (statement) => change(`dependence on extension ${statement.extname?.sval ?? ""}`),
  }),
  SecLabelStmt: keptAs({
    type: "SecLabelStmt",
    describe: (statement) => change(`security label on ${partsOfName(statement.object).join(".")}`),
  }),
  CreatePublicationStmt: keptAs({
    type: "CreatePublicationStmt",
    describe: (statement) => change(`publication ${statement.pubname ?? ""}`),
  }),
  AlterPublicationStmt: keptAs({
    type: "AlterPublicationStmt",
    describe: (statement) => change(`change of publication ${statement.pubname ?? ""}`),
  }),
  CreateSubscriptionStmt: keptAs({
    type: "CreateSubscriptionStmt",
    describe: (statement) => change(`subscription ${statement.subname ?? ""}`),
  }),
  AlterSubscriptionStmt: keptAs({
    type: "AlterSubscriptionStmt",
    describe: (statement) => change(`change of subscription ${statement.subname ?? ""}`),
  }),
  DropSubscriptionStmt: keptAs({
    type: "DropSubscriptionStmt",
    describe: (statement) => change(`drop of subscription ${statement.subname ?? ""}`),
  }),
  AlterDatabaseSetStmt: keptAs({
    type: "AlterDatabaseSetStmt",
    describe: (statement) => change(`setting of database ${statement.dbname ?? ""}`),
  }),
  AlterTableMoveAllStmt: keptAs({
    type: "AlterTableMoveAllStmt",
    describe: (statement) => change(`move of all from tablespace ${statement.orig_tablespacename ?? ""}`),
  }),
  DoStmt: keptAs({
    type: "DoStmt",
    describe: () => ({ ...change("code block"), reason: "Kept as written: only running it tells what it does" }),
  }),
  CallStmt: keptAs({
    type: "CallStmt",
    describe: (statement) => ({
      ...change(`call of ${namesOf(statement.funccall?.funcname)}`),
      reason: "Kept as written: only running it tells what it does",
    }),
  }),
};

function grantedOn(draft: Draft, node: Node): readonly string[] {
  const parts = partsOfName(node);
  const [name] = parts;
  const namespace = parts.length === 1 && name !== undefined ? findNamespace(draft, name) : undefined;
  return namespace ? [namespace.id] : [];
}

function grantedName(node: Node): string {
  return "RangeVar" in node ? spelled(relationName(node.RangeVar)) : partsOfName(node).join(".");
}
