import type { CreateRangeStmt } from "@pgsql/types";
import { blank } from "../../../document/blank.ts";
import type { RoutineReference } from "../../../document/fields/routine-reference.ts";
import type { FunctionRecord, NamespaceRecord, RangeRecord } from "../../../document/records/index.ts";
import { multirangeName } from "../../../postgres/multirange-name.ts";
import { isTypeTaken, namespaceToCreateIn, pathToCreate } from "../create-in.ts";
import { isShell } from "../define-object.ts";
import type { Draft } from "../draft.ts";
import { findFunctions } from "../find.ts";
import { keep } from "../keep.ts";
import { findObjects } from "../object.ts";
import { optionNamed } from "../options.ts";
import { defineImporter } from "../statement.ts";
import { partOf, stringsOf, type WrittenName, writtenName } from "../tree.ts";
import { qualifiedNameOf, typeReferenceOf } from "../type-reference.ts";

/** CREATE TYPE … AS RANGE, with the type of its sets that PostgreSQL makes beside it. */
export const createRange = defineImporter({
  type: "CreateRangeStmt",
  run(statement, draft, at) {
    const written = writtenName(stringsOf(statement.typeName));
    const path = pathToCreate(draft, written);
    at.about(`type ${path}`);
    const namespace = namespaceToCreateIn(draft, at, written);
    if (!namespace) return;
    const sets = writtenName(optionNames(statement, "multirange_type_name") ?? []);
    const multirange = sets.name === "" ? multirangeName(written.name) : sets.name;
    const keepPromise = takePromise(draft, written, namespace);
    const isTaken = [written.name, multirange].some((name) => isTypeTaken(draft, namespace, name));
    if (isTaken || multirange === written.name) {
      at.refuse(`${path} or ${multirange}, the type of its sets, exists already.`);
      return;
    }
    if (isElsewhere(namespace, sets)) {
      const reason = "Kept as written: the type of its sets lies in another namespace";
      keep(draft, at, { subject: `type ${path}`, phase: "schema", provides: [path], reason });
      return;
    }
    const subtype = partOf(optionNamed(statement.params, "subtype")?.arg, "TypeName");
    if (!subtype) {
      at.refuse(`${path} says no subtype.`);
      return;
    }
    const range = blank("range", draft.newId("range"), {
      name: written.name,
      subtype: typeReferenceOf(subtype, draft),
      multirange,
      ...traitsOf(statement, draft),
    });
    draft.add(range, namespace.id);
    keepPromise(range.id);
  },
});

/**
 * Takes the shell type away that a CREATE TYPE with a name alone promised to the functions that make the range. Answers
 * what tells those functions that the range has come.
 */
function takePromise(
  draft: Draft,
  { name }: WrittenName,
  namespace: NamespaceRecord,
): (rangeId: RangeRecord["id"]) => void {
  const promise = findObjects(draft, "base type", { name, namespace: namespace.name }).find(isShell);
  if (!promise) return () => {};
  const users = [...draft.records()].filter(
    (record) => record.kind === "function" && record.uses.some((id) => id === promise.id),
  );
  const without = (record: FunctionRecord) => record.uses.filter((id) => id !== promise.id);
  const tell = (rangeId?: RangeRecord["id"]): void => {
    for (const { id } of users) {
      const user = draft.get("function", id);
      draft.replace({ ...user, uses: [...without(user), ...(rangeId === undefined ? [] : [rangeId])] });
    }
  };
  tell();
  draft.remove(promise.id);
  return tell;
}

/** The record has no place for a namespace of its own. */
function isElsewhere({ name }: NamespaceRecord, { namespace }: WrittenName): boolean {
  return namespace !== undefined && namespace !== name;
}

function optionNames(statement: CreateRangeStmt, name: string): readonly string[] | undefined {
  const type = partOf(optionNamed(statement.params, name)?.arg, "TypeName");
  return type && stringsOf(type.names);
}

function traitsOf(
  statement: CreateRangeStmt,
  draft: Draft,
): Pick<RangeRecord, "operatorClass" | "collation" | "canonical" | "difference"> {
  const named = (option: string) =>
    qualifiedNameOf(partOf(optionNamed(statement.params, option)?.arg, "TypeName")?.names);
  return {
    operatorClass: named("subtype_opclass"),
    collation: named("collation"),
    canonical: routineOf(draft, optionNames(statement, "canonical")),
    difference: routineOf(draft, optionNames(statement, "subtype_diff")),
  };
}

function routineOf(draft: Draft, parts: readonly string[] | undefined): RoutineReference | null {
  if (!parts) return null;
  const written = writtenName(parts);
  const [found] = findFunctions(draft, written);
  if (found?.kind === "function") return { kind: "defined", id: found.id };
  const namespace = written.namespace === "pg_catalog" ? null : (written.namespace ?? null);
  return { kind: "external", namespace, name: written.name };
}
