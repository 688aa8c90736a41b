import { isRefusal, type Refusal, refuse } from "../base/refusal.ts";
import type { Catalog } from "../document/catalog.ts";
import type { IndexKey } from "../document/fields/index-key.ts";
import type { Parameter } from "../document/fields/parameter.ts";
import type { IndexRecord, TableRecord, ViewRecord } from "../document/records/index.ts";
import { nameOfExpression } from "../expression/read-query.ts";
import { indexKeyNames } from "../postgres/default-names.ts";
import { parseOperatorClass } from "../postgres/parse-operator-class.ts";
import { parseQualifiedName } from "../postgres/parse-qualified-name.ts";
import { tokenize } from "../postgres/tokens.ts";
import { parametersOf } from "./parameters.ts";
import { missing } from "./place.ts";

/** One key of an index: a column, an expression in SQL, or an output column of a materialized view by name. */
export type IndexKeyInput = (
  | { readonly columnId: string }
  | { readonly expression: string }
  | { readonly output: string }
) & {
  readonly descending?: boolean;
  readonly nulls?: "default" | "first" | "last";
  /** As in SQL; null or nothing is the column's own. */
  readonly collation?: string | null;
  /** With its parameters in parentheses, where it has any. */
  readonly operatorClass?: string | null;
};

/** What a person may say of an index. */
export type IndexInput = {
  readonly keys?: readonly IndexKeyInput[];
  readonly method?: string;
  readonly unique?: boolean;
  readonly nullsNotDistinct?: boolean;
  readonly include?: readonly string[];
  /** Condition in SQL, without WHERE; null for none. */
  readonly predicate?: string | null;
  readonly parameters?: readonly Parameter[];
  readonly tablespace?: string | null;
  /** The order the table is rewritten in by CLUSTER. */
  readonly clustered?: boolean;
};

type IndexFields = Partial<
  Pick<
    IndexRecord,
    | "keys"
    | "method"
    | "unique"
    | "nullsNotDistinct"
    | "include"
    | "predicate"
    | "parameters"
    | "tablespace"
    | "clustered"
  >
>;

/** The fields of an index record that an input sets; refused when a key is none. */
export function indexFields(
  catalog: Catalog,
  owner: TableRecord | ViewRecord,
  input: IndexInput,
): IndexFields | Refusal {
  const keys = keysOf(catalog, owner, input.keys ?? []);
  if (isRefusal(keys)) return keys;
  if (input.keys && keys.length === 0) return refuse("An index needs at least one column or expression.");
  const include = input.include?.flatMap((id) => ownColumn(catalog, owner, id) ?? []);
  if (include && include.length !== input.include?.length) return missing("column");
  const method = input.method?.trim();
  if (method === "") return refuse("An index needs a method, such as btree.");
  const parameters = input.parameters && parametersOf(input.parameters);
  if (parameters && isRefusal(parameters)) return parameters;
  return {
    ...(input.keys ? { keys } : {}),
    ...(include ? { include } : {}),
    ...(method === undefined ? {} : { method }),
    ...(parameters ? { parameters } : {}),
    ...plainFields(input),
  };
}

function keysOf(
  catalog: Catalog,
  owner: TableRecord | ViewRecord,
  wanted: readonly IndexKeyInput[],
): readonly IndexKey[] | Refusal {
  const keys: IndexKey[] = [];
  for (const input of wanted) {
    const key = indexKey(catalog, owner, input);
    if (isRefusal(key)) return key;
    keys.push(key);
  }
  return keys;
}

function plainFields({
  unique,
  nullsNotDistinct,
  predicate,
  tablespace,
  clustered,
}: IndexInput): Partial<IndexRecord> {
  const condition = predicate == null || tokenize(predicate).length === 0 ? null : predicate.trim();
  return {
    ...(unique === undefined ? {} : { unique }),
    ...(nullsNotDistinct === undefined ? {} : { nullsNotDistinct }),
    ...(predicate === undefined ? {} : { predicate: condition }),
    ...(tablespace === undefined ? {} : { tablespace: tablespace?.trim() || null }),
    ...(clustered === undefined ? {} : { clustered }),
  };
}

function ownColumn(
  catalog: Catalog,
  owner: TableRecord | ViewRecord,
  id: string,
): IndexRecord["include"][number] | undefined {
  const column = catalog.find("column", id);
  return column && catalog.tableOf(id)?.id === owner.id ? column.id : undefined;
}

function indexKey(
  catalog: Catalog,
  owner: TableRecord | ViewRecord,
  input: IndexKeyInput,
): IndexKey | Refusal {
  const collation = input.collation ? parseQualifiedName(input.collation) : null;
  if (collation && isRefusal(collation)) return collation;
  const operatorClass = input.operatorClass ? parseOperatorClass(input.operatorClass) : null;
  if (operatorClass && isRefusal(operatorClass)) return operatorClass;
  const of = keyOf(catalog, owner, input);
  if (isRefusal(of)) return of;
  return {
    of,
    collation,
    operatorClass,
    descending: input.descending ?? false,
    nulls: input.nulls ?? "default",
  };
}

function keyOf(
  catalog: Catalog,
  owner: TableRecord | ViewRecord,
  input: IndexKeyInput,
): IndexKey["of"] | Refusal {
  if ("columnId" in input) {
    const column = ownColumn(catalog, owner, input.columnId);
    return column
      ? { kind: "column", column }
      : refuse(`${catalog.pathOf(owner.id)} does not have that column any more.`);
  }
  if ("output" in input) {
    return owner.kind === "view"
      ? { kind: "output", name: input.output }
      : refuse("Only a view's columns are named so.");
  }
  const expression = input.expression.trim();
  return tokenize(expression).length === 0
    ? refuse("The expression is empty.")
    : { kind: "expression", expression };
}

/** What PostgreSQL puts into the default name of an index for its keys and included columns. */
export function indexColumnNames(
  catalog: Catalog,
  index: Pick<IndexRecord, "keys" | "include">,
): readonly string[] {
  const keys = index.keys.map(({ of }) => {
    if (of.kind === "output") return of.name;
    return of.kind === "column"
      ? (catalog.find("column", of.column)?.name ?? null)
      : (nameOfExpression(of.expression) ?? null);
  });
  return indexKeyNames([...keys, ...index.include.map((id) => catalog.find("column", id)?.name ?? null)]);
}
