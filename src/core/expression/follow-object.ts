import type { Catalog } from "../document/catalog.ts";
import { textsOf } from "../document/record-texts.ts";
import type { FunctionRecord, ObjectRecord, SchemaRecord } from "../document/records/index.ts";
import { rewriteRecord } from "../document/rewrite.ts";
import { quoteName, quoteQualified } from "../postgres/quoting.ts";
import { tokenize } from "../postgres/tokens.ts";
import { additionNaming } from "./addition.ts";
import { chainAt, isWord } from "./identifier.ts";
import type { Records } from "./records.ts";
import { renameInDefinition } from "./rename-in-definition.ts";
import { renameNameInParameters } from "./rename-in-parameters.ts";
import { renameNameInStatement } from "./rename-in-statement.ts";
import {
  changedName,
  type NameChange,
  renameFunctionInExpression,
  renameTypeInExpression,
} from "./rename-name-in-sql.ts";
import { applyEdits, type TextEdit } from "./text-edit.ts";

/** Where an object goes: its new name, and the name of the namespace it then lies in; null for none. */
export type ObjectTarget = { readonly namespace: string | null; readonly name: string };

/**
 * Rewrites what mentions an object that is not drawn by the name it had: its own additions, other objects that use it,
 * types and collations of columns, calls of an aggregate, languages of functions, access methods. Operators are named
 * by signs that may mean several, so that SQL with an operator stays as it is. `catalog` is the design before.
 */
export function followObject(
  records: Records,
  catalog: Catalog,
  { object, to }: { readonly object: ObjectRecord; readonly to: ObjectTarget },
): void {
  const namespace = catalog.find("namespace", object.namespace)?.name ?? "";
  const change: NameChange = {
    from: { namespace, name: object.name },
    to: { namespace: to.namespace ?? "", name: to.name },
    bare: true,
  };
  const own = records.find("object", object.id) ?? object;
  const called =
    object.type === "operator" && to.namespace !== null
      ? `${quoteName(to.namespace)}.${to.name}`
      : quoteQualified(to.namespace, to.name);
  const additions = own.additions.map((text) => additionNaming(text, own.type, called));
  records.put({ ...own, additions });
  for (const { id, kind } of catalog.walk()) {
    const other = id === object.id ? undefined : records.find(kind, id);
    const rewritten = other && rewrite(other, object, change);
    if (rewritten && rewritten !== other) records.put(rewritten);
  }
}

function rewrite(other: SchemaRecord, object: ObjectRecord, change: NameChange): SchemaRecord {
  if (other.kind === "object") return inObject(other, object, change);
  if (other.kind === "function" && object.type === "base type") return inFunction(other, change);
  const typed = inReferences(other, object, change);
  if (!textsOf(typed, "sql").some((text) => text.includes(object.name))) return typed;
  const sql = (text: string): string => inSql(text, other, { object, change });
  return textsOf(typed, "sql").some((text) => sql(text) !== text) ? rewriteRecord(typed, { sql }) : typed;
}

function inFunction(routine: FunctionRecord, change: NameChange): FunctionRecord {
  const parameters = renameNameInParameters(routine.arguments, change);
  const definition = renameNameInStatement(routine.definition, change);
  if (definition === routine.definition && parameters === routine.arguments) return routine;
  const identity = renameNameInParameters(routine.identity, change);
  return { ...routine, arguments: parameters, identity, definition };
}

function inObject(other: ObjectRecord, { id }: ObjectRecord, change: NameChange): ObjectRecord {
  if (!other.uses.some((used) => used === id)) return other;
  const sql = (text: string): string => renameInDefinition(text, change);
  return {
    ...other,
    signature: sql(other.signature),
    definition: sql(other.definition),
    additions: other.additions.map(sql),
  };
}

type Meaning = { readonly object: ObjectRecord; readonly change: NameChange };

function inSql(sql: string, other: SchemaRecord, { change, object }: Meaning): string {
  switch (object.type) {
    case "aggregate":
      return renameFunctionInExpression(sql, change);
    case "base type":
      return other.kind === "kept" || other.kind === "function"
        ? renameNameInStatement(sql, change)
        : renameTypeInExpression(sql, change);
    case "collation":
      return renameBehind(sql, "collate", change);
    case "language":
      return other.kind === "function" ? renameBehind(sql, "language", change) : sql;
    default:
      return sql;
  }
}

/** Names behind a key word. */
function renameBehind(sql: string, word: string, change: NameChange): string {
  const tokens = tokenize(sql);
  const edits = tokens.flatMap((token, at): readonly TextEdit[] => {
    if (token.kind !== "word" || token.value !== word || !isWord(tokens[at + 1])) return [];
    const { parts } = chainAt(tokens, at + 1);
    const text = changedName(parts, change);
    const [first] = parts;
    const end = parts.at(-1)?.end;
    return text === undefined || !first || end === undefined ? [] : [{ start: first.start, end, text }];
  });
  return applyEdits(sql, edits);
}

type Path = { readonly namespace: string | null; readonly name: string };

/** Names in fields of their own: a type, a collation, an access method. */
function inReferences(other: SchemaRecord, { type }: ObjectRecord, change: NameChange): SchemaRecord {
  const renamed = <P extends Path>(path: P): P => {
    const isIt =
      path.name === change.from.name && (path.namespace === null || path.namespace === change.from.namespace);
    const isMoved = change.from.namespace !== change.to.namespace;
    const namespace = path.namespace === null && !isMoved ? null : change.to.namespace;
    return isIt ? { ...path, namespace, name: change.to.name } : path;
  };
  switch (other.kind) {
    case "column":
    case "attribute":
    case "domain": {
      const { base } = other.type;
      if (type === "base type" && base.kind === "external") {
        return { ...other, type: { ...other.type, base: renamed(base) } };
      }
      return type === "collation" && other.collation
        ? { ...other, collation: renamed(other.collation) }
        : other;
    }
    case "table":
      return type === "access method" && other.accessMethod === change.from.name
        ? { ...other, accessMethod: change.to.name }
        : other;
    case "index":
      return type === "access method" && other.method === change.from.name
        ? { ...other, method: change.to.name }
        : other;
    default:
      return other;
  }
}
