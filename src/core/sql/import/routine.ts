import type { CreateFunctionStmt, FunctionParameter, Node, ObjectWithArgs } from "@pgsql/types";
import type { FunctionRecord } from "../../document/records/index.ts";
import type { Draft } from "./draft.ts";
import { findFunctions } from "./find.ts";
import { scan } from "./scan/scan.ts";
import type { At } from "./statement.ts";
import { itemsOf, partOf, partsOf, stringsOf, writtenName } from "./tree.ts";
import { signatureType } from "./type-reference.ts";
import { listedUses } from "./view-definition.ts";

/** The input types by which PostgreSQL tells overloads apart; output parameters do not count. */
export function identityOf(parameters: readonly FunctionParameter[], draft: Draft): string {
  return parameters
    .filter(({ mode }) => mode !== "FUNC_PARAM_OUT" && mode !== "FUNC_PARAM_TABLE")
    .map(({ argType }) => signatureType(argType, draft))
    .join(", ");
}

/** The function a statement names, with or without its argument types; undefined when there is none, or several. */
export function findRoutine(draft: Draft, named: ObjectWithArgs | undefined): FunctionRecord | undefined {
  const candidates = findFunctions(draft, writtenName(stringsOf(named?.objname))).flatMap((record) =>
    record.kind === "function" ? [record] : [],
  );
  if (named?.args_unspecified === true) return candidates.length === 1 ? candidates[0] : undefined;
  const types = partsOf(named?.objargs, "TypeName").map((type) => signatureType(type, draft));
  const written = identityOf(partsOf(named?.objfuncargs, "FunctionParameter"), draft);
  return (
    candidates.find((candidate) => candidate.identity === types.join(", ")) ??
    candidates.find((candidate) => candidate.identity === written)
  );
}

/** What a function needs: its types, and what its body names if the body is SQL. Other languages are not read. */
export function usesOfRoutine(statement: CreateFunctionStmt, draft: Draft, at: At): FunctionRecord["uses"] {
  const { funcname: _itself, ...rest } = statement;
  const trees: readonly unknown[] = [rest, ...bodyTrees(statement.options ?? [], at)];
  return [...new Set(trees.flatMap((tree) => listedUses(tree, draft)))];
}

function bodyTrees(options: readonly Node[], at: At): readonly unknown[] {
  const elements = partsOf(options, "DefElem");
  const language = elements.find((element) => element.defname === "language");
  if (partOf(language?.arg, "String")?.sval?.toLowerCase() !== "sql") return [];
  const body = elements.find((element) => element.defname === "as");
  const [text = ""] = stringsOf(itemsOf(body?.arg));
  return scan(text).flatMap((segment) => {
    if (segment.kind !== "sql") return [];
    const parsed = at.parse(segment.text);
    return "tree" in parsed ? [parsed.tree] : [];
  });
}
