import type { AccessPriv, GrantStmt, Node } from "@pgsql/types";
import type { SchemaRecord } from "../../../document/records/index.ts";
import { type Granted, grantedOn } from "../../../postgres/grantable.ts";
import { columnPrivileges, knownPrivileges, type Privilege } from "../../../postgres/privileges.ts";
import { calledInLedger } from "../called-in-ledger.ts";
import type { Draft } from "../draft.ts";
import { columnsFor, findNamespace, findRelation } from "../find.ts";
import { addPrivileges, takePrivileges } from "../grants.ts";
import { keep } from "../keep.ts";
import { namedObject, nounOf, partsOfName } from "../named-object.ts";
import { findObject } from "../object.ts";
import { roleName } from "../role-name.ts";
import { type At, defineImporter } from "../statement.ts";
import { partOf, partsOf, relationName, spelled, stringsOf } from "../tree.ts";

/**
 * GRANT and REVOKE on objects of the design: one record for each role and object, folded in the order of the statements.
 * What a design does not hold (databases, parameters, a view's columns) and what an owner loses is kept as written.
 */
export const grant = defineImporter({
  type: "GrantStmt",
  run(statement, draft, at) {
    const verb = statement.is_grant === true ? "grant" : "revoke";
    const names = (statement.objects ?? []).map(nameOf).join(", ");
    if (statement.targtype === "ACL_TARGET_ALL_IN_SCHEMA") {
      at.about(`${verb} on all of ${names}`);
      for (const record of allIn(draft, at, statement)) change(draft, at, { statement, record });
      return;
    }
    at.about(`${verb} on ${nounOf(statement.objtype)} ${names}`);
    const objects = statement.objects ?? [];
    for (const [index, node] of objects.entries()) {
      if (at.isRefused()) return;
      const record = recordOf(draft, statement, node);
      const about = { statement, node, index, record };
      if (!grantedOn(record)) keepOne(draft, at, about);
      else if (record) change(draft, at, { statement, record, keepIt: () => keepOne(draft, at, about) });
    }
  },
});

type Changing = {
  readonly statement: GrantStmt;
  readonly record: SchemaRecord;
  /** Keeps the statement for this object. */
  readonly keepIt?: () => void;
};

function change(draft: Draft, at: At, { keepIt, record, statement }: Changing): void {
  const granted = grantedOn(record);
  if (!granted) return;
  const privileges = privilegesOf(draft, at, { statement, granted, record });
  if (privileges === "not of the design") keepIt?.();
  if (!privileges || privileges === "not of the design") return;
  const roles = partsOf(statement.grantees, "RoleSpec").map(roleName);
  let unknown = 0;
  for (const grantee of roles) {
    if (statement.is_grant === true) addPrivileges(draft, { granted, grantee }, privileges);
    else {
      const onlyOption = statement.grant_option === true;
      const left = takePrivileges(draft, { granted, grantee }, { taken: privileges, onlyOption });
      if (grantee !== "" && left.length === privileges.length) unknown += 1;
    }
  }
  if (unknown > 0 && unknown === roles.length) keepIt?.();
}

type Asked = { readonly statement: GrantStmt; readonly granted: Granted; readonly record: SchemaRecord };

/** The privileges of a statement for one object, one by one; those on columns by their ids. */
function privilegesOf(
  draft: Draft,
  at: At,
  { granted, record, statement }: Asked,
): readonly Privilege[] | "not of the design" | undefined {
  const grantable = statement.is_grant === true && statement.grant_option === true;
  const known = knownPrivileges[granted.kind];
  const whole = (privilege: string): Privilege => ({ privilege, column: null, grantable });
  if ((statement.privileges ?? []).length === 0) return known.map(whole);
  const asked = askedPrivileges(draft, at, { granted, record, statement });
  if (!asked) return undefined;
  const found: Privilege[] = [];
  for (const { cols, priv_name } of asked) {
    const name = priv_name?.toUpperCase();
    const ofColumns =
      cols && privilegesOnColumns(draft, at, { record, names: stringsOf(cols), name, grantable });
    if (!cols) found.push(...(name === undefined ? known : [name]).map(whole));
    else if (!ofColumns || ofColumns === "not of the design") return ofColumns;
    else found.push(...ofColumns);
  }
  return found;
}

/**
 * What a statement asks for. GRANT ON TABLE takes sequences too, and passes over what only tables know
 * (PostgreSQL manual, GRANT, Compatibility).
 */
function askedPrivileges(
  draft: Draft,
  at: At,
  { granted, record, statement }: Asked,
): readonly AccessPriv[] | undefined {
  const asked = partsOf(statement.privileges, "AccessPriv");
  const known = asked.filter(({ priv_name }) => isKnown(knownPrivileges[granted.kind], priv_name));
  const strange = asked.find((each) => !known.includes(each));
  if (!strange) return asked;
  const without = `${calledInLedger(draft, record)} knows no privilege ${strange.priv_name ?? ""}`;
  const isSequenceAsTable = granted.kind === "sequence" && statement.objtype === "OBJECT_TABLE";
  if (!isSequenceAsTable) return at.refuse(`${without}.`);
  at.note(`${without}: PostgreSQL leaves it out.`);
  return known;
}

type OnColumns = {
  readonly record: SchemaRecord;
  readonly names: readonly string[];
  readonly name: string | undefined;
  readonly grantable: boolean;
};

function privilegesOnColumns(
  draft: Draft,
  at: At,
  { grantable, name, names, record }: OnColumns,
): readonly Privilege[] | "not of the design" | undefined {
  if (record.kind !== "table" || record.external) return "not of the design";
  const columns = columnsFor(draft, at, { table: record, names });
  const privileges = name === undefined ? columnPrivileges : [name];
  return columns?.flatMap(({ id }) => privileges.map((privilege) => ({ privilege, column: id, grantable })));
}

function isKnown(known: readonly string[], name: string | undefined): boolean {
  return name === undefined || known.includes(name.toUpperCase());
}

function recordOf(draft: Draft, statement: GrantStmt, node: Node): SchemaRecord | undefined {
  const relation = partOf(node, "RangeVar");
  if (relation) return findRelation(draft, relationName(relation));
  if (statement.objtype === "OBJECT_FDW") return findObject(draft, "foreign data wrapper", node);
  return namedObject(draft, statement.objtype, node).record;
}

/** What ALL … IN SCHEMA means at this point of the file. */
function allIn(draft: Draft, at: At, statement: GrantStmt): readonly SchemaRecord[] {
  const namespaces = stringsOf(statement.objects).flatMap((name) => {
    const namespace = findNamespace(draft, name);
    if (!namespace) at.refuse(`There is no namespace ${name}.`);
    return namespace ? [namespace] : [];
  });
  return namespaces.flatMap((namespace) => {
    const { functions, sequences, tables, views } = namespace;
    const records = (ids: readonly string[]) => ids.flatMap((id) => draft.record(id) ?? []);
    const aggregates = [...draft.records()].filter(
      (each) => each.kind === "object" && each.type === "aggregate" && each.namespace === namespace.id,
    );
    const routines = records(functions).filter(
      (each) =>
        each.kind === "function" &&
        (statement.objtype === "OBJECT_ROUTINE" ||
          (each.routine === "procedure") === (statement.objtype === "OBJECT_PROCEDURE")),
    );
    switch (statement.objtype) {
      case "OBJECT_TABLE":
        return records([...tables, ...views]);
      case "OBJECT_SEQUENCE":
        return records(sequences);
      case "OBJECT_PROCEDURE":
        return routines;
      default:
        return [...routines, ...aggregates];
    }
  });
}

type Kept = {
  readonly statement: GrantStmt;
  readonly node: Node;
  readonly index: number;
  readonly record: SchemaRecord | undefined;
};

/** Keeps the statement for one of its objects alone. */
function keepOne(draft: Draft, at: At, { index, node, record, statement }: Kept): void {
  const { source } = at;
  const { to } = source.all();
  const verb = statement.is_grant === true ? "grant" : "revoke";
  const end = source.findWord([verb === "grant" ? "to" : "from"], { from: 0, to });
  const on = source.findWord(["on"], { from: 0, to: end });
  const items = source.split({ from: on + 1, to: end });
  const item = items[index];
  const words = items[0] && item && index > 0 ? wordsBefore(at, on + 1, statement) : "";
  const isOnly = (statement.objects ?? []).length === 1;
  keep(draft, at, {
    subject: `${verb} on ${nounOf(statement.objtype)} ${nameOf(node)}`,
    phase: "after all",
    on: record ? [record.id] : [],
    ...(isOnly || !item
      ? {}
      : {
          statement: [
            source.slice({ from: 0, to: on + 1 }),
            words,
            source.slice(item),
            source.slice({ from: end, to }),
          ]
            .filter((part) => part !== "")
            .join(" "),
          tree: node,
        }),
  });
}

/** The words for the kind of object, which stand before the first name only. */
function wordsBefore({ source }: At, from: number, { objtype }: GrantStmt): string {
  const kinds = ["table", "sequence", "function", "procedure", "routine", "schema", "type", "domain"];
  const others = ["database", "language", "tablespace", "parameter", "foreign", "large"];
  const isWord = [...kinds, ...others].includes(source.word(from));
  const length = objtype === "OBJECT_FDW" ? 3 : ["foreign", "large"].includes(source.word(from)) ? 2 : 1;
  return isWord ? source.slice({ from, to: from + length }) : "";
}

function nameOf(node: Node): string {
  return "RangeVar" in node ? spelled(relationName(node.RangeVar)) : partsOfName(node).join(".");
}
