import type { CheckRecord, IndexRecord, TableRecord, UniqueRecord } from "../../document/records/index.ts";
import { call, list, pythonText } from "../python/syntax.ts";
import { type DjangoScope, databaseName, lose, rawSql, readsPercent } from "./django-scope.ts";
import { faultOf } from "./field.ts";

/** Unique and check constraints, and unique indexes, which are the same to Django. */
export function constraints(scope: DjangoScope, table: TableRecord): readonly string[] {
  const { catalog } = scope;
  return [
    ...catalog.uniquesOf(table.id).map((key) => uniqueConstraint(scope, key)),
    ...catalog.indexesOf(table.id).flatMap((index) => (index.unique ? indexOf(scope, index) : [])),
    ...catalog.checksOf(table.id).flatMap((check) => checkConstraint(scope, check)),
  ];
}

/** Indexes that are not unique. */
export function indexes(scope: DjangoScope, table: TableRecord): readonly string[] {
  return scope.catalog.indexesOf(table.id).flatMap((index) => (index.unique ? [] : indexOf(scope, index)));
}

const fieldsOf = ({ names }: DjangoScope, ids: readonly string[]): readonly string[] =>
  ids.map((id) => pythonText(names.nameOf(id)));

/** The name that Django takes, which all models know once; a loss where it is another. */
function named(scope: DjangoScope, id: string, { name, longest }: { name: string; longest: number }): string {
  const allowed = longest < 63 ? name.replace(/^[_\d]+/, "").slice(0, longest - 3) : name;
  const isFine = name.length <= longest && (longest === 63 || !/^[_\d]/.test(name));
  const given = scope.names.claim(isFine ? name : allowed);
  if (given !== name) lose(scope, id, `It is called ${given}.`);
  return `name=${databaseName(given)}`;
}

function uniqueConstraint(scope: DjangoScope, key: UniqueRecord): string {
  if (key.include.length > 0) lose(scope, key.id, "It is a unique index, because of its INCLUDE columns.");
  const deferred = key.deferral === "deferrable" ? "IMMEDIATE" : "DEFERRED";
  const given = [
    `fields=${list(fieldsOf(scope, key.columns))}`,
    named(scope, key.id, { name: key.name, longest: 63 }),
    ...(key.include.length === 0 ? [] : [`include=${list(fieldsOf(scope, key.include))}`]),
    ...(key.nullsNotDistinct ? ["nulls_distinct=False"] : []),
    ...(key.deferral === "immediate" ? [] : [`deferrable=models.Deferrable.${deferred}`]),
  ];
  return call("models.UniqueConstraint", given, "            ");
}

function checkConstraint(scope: DjangoScope, check: CheckRecord): readonly string[] {
  const fault = faultOf(scope, check.expression);
  if (fault !== undefined) {
    lose(scope, check.id, `The check constraint is left out: ${fault}.`);
    return [];
  }
  const given = [
    `condition=${rawSql(check.expression, "models.BooleanField()")}`,
    named(scope, check.id, { name: check.name, longest: 63 }),
  ];
  return [call("models.CheckConstraint", given, "            ")];
}

const methods: Readonly<Record<string, string>> = {
  btree: "models.Index",
  gin: "GinIndex",
  gist: "GistIndex",
  hash: "HashIndex",
  brin: "BrinIndex",
  spgist: "SpGistIndex",
};

function indexOf(scope: DjangoScope, index: IndexRecord): readonly string[] {
  const fault = indexFault(scope, index);
  if (fault !== undefined) {
    lose(scope, index.id, `The index is left out: ${fault}.`);
    return [];
  }
  const [keys, classes] = keysOf(scope, index);
  const condition =
    index.predicate === null ? [] : [`condition=${rawSql(index.predicate, "models.BooleanField()")}`];
  const given = [
    ...keys,
    named(scope, index.id, { name: index.name, longest: index.unique ? 63 : 30 }),
    ...classes,
    // Django asks for a Q where it makes no constraint of it.
    ...condition.map((each) => each.replace(/^condition=(.*)$/s, "condition=models.Q($1)")),
    ...(index.include.length === 0 ? [] : [`include=${list(fieldsOf(scope, index.include))}`]),
    ...(index.unique && index.nullsNotDistinct ? ["nulls_distinct=False"] : []),
  ];
  return [
    call(index.unique ? "models.UniqueConstraint" : (methods[index.method] ?? ""), given, "            "),
  ];
}

function indexFault(scope: DjangoScope, index: IndexRecord): string | undefined {
  if (!Object.hasOwn(methods, index.method)) return `Django does not know ${index.method}`;
  if (index.unique && index.method !== "btree") return `Django does not know unique ${index.method}`;
  if (readsPercent(index.name)) return "Django reads % as a parameter";
  const texts = [
    index.predicate ?? "",
    ...index.keys.flatMap(({ of }) => (of.kind === "expression" ? [of.expression] : [])),
  ];
  const fault = texts.flatMap((sql) => faultOf(scope, sql) ?? [])[0];
  if (fault !== undefined) return fault;
  if (index.keys.some(({ collation }) => collation !== null))
    return "Django has no collations of keys without its app for PostgreSQL";
  const isRich = index.keys.some(({ operatorClass }) => operatorClass !== null);
  const isBare = index.keys.every(
    ({ of, nulls, descending }) =>
      of.kind === "column" && nulls === "default" && !(index.unique && descending),
  );
  const isNamed = index.keys.every(
    ({ operatorClass }) => operatorClass === null || operatorClass.parameters.length === 0,
  );
  return isRich && !(isBare && isNamed) ? "Django has operator classes of plain columns only" : undefined;
}

/** What is indexed, as fields where that is enough, and the operator classes. */
function keysOf(scope: DjangoScope, index: IndexRecord): readonly [readonly string[], readonly string[]] {
  const rich = index.keys.some(({ operatorClass }) => operatorClass !== null);
  // Of fields alone Django makes a constraint.
  const isBare = index.keys.every(({ of, nulls }) => of.kind === "column" && nulls === "default");
  const asFields = isBare && (rich || !index.unique);
  if (!asFields) return [index.keys.map((key) => keyExpression(scope, key)), []];
  const fields = index.keys.map(({ of, descending }) =>
    pythonText(`${descending ? "-" : ""}${of.kind === "column" ? scope.names.nameOf(of.column) : ""}`),
  );
  const classes = index.keys.map(({ operatorClass }) => pythonText(operatorClass?.name.name ?? ""));
  return [[`fields=${list(fields)}`], rich ? [`opclasses=${list(classes)}`] : []];
}

function keyExpression(
  { names }: DjangoScope,
  { of, descending, nulls }: IndexRecord["keys"][number],
): string {
  const what =
    of.kind === "column"
      ? `F(${pythonText(names.nameOf(of.column))})`
      : rawSql(of.kind === "expression" ? of.expression : of.name);
  const order = nulls === "default" ? "" : `nulls_${nulls}=True`;
  if (!descending && order === "") return what;
  return `${what}.${descending ? "desc" : "asc"}(${order})`;
}
