import type { ObservedFunction, ObservedType } from "../../introspect/observed.ts";
import { byName, compareNames } from "./collate.ts";
import { block, type Entry, inline, keyOf, quotedText, type Shape } from "./layout.ts";
import { rowOf } from "./rows.ts";
import { observedText, type SupabaseScope } from "./type-text.ts";

type Argument = ObservedFunction["arguments"][number];

/** A function and the arguments that a caller gives. */
type Callable = { readonly fn: ObservedFunction; readonly given: readonly Argument[] };

/** The functions of a namespace that PostgREST can call, overloads together. */
export function functionsIn(scope: SupabaseScope, namespace: string): readonly Entry[] {
  const callable = (scope.observed?.functions ?? [])
    .filter((fn) => fn.namespace === namespace)
    .map((fn): Callable => ({ fn, given: fn.arguments.filter(isGiven) }))
    .filter((one) => isCallable(scope, one));
  const names = [...new Set(callable.map(({ fn }) => fn.name))];
  return byName(names.map((name) => ({ name }))).map(({ name }) => {
    const overloads = callable.filter(({ fn }) => fn.name === name);
    const shapes = overloads.map((one) => functionShape(scope, one, overloads));
    const ordered = shapes.toSorted((a, b) => compareNames(JSON.stringify(a), JSON.stringify(b)));
    const [only] = ordered;
    return [keyOf(name), only && ordered.length === 1 ? only : { kind: "union", members: ordered }];
  });
}

/** Functions of one row of a table, which PostgREST shows as columns of it: `f(orders)`. */
export function computedColumns(
  scope: SupabaseScope,
  namespace: string,
  table: string,
): readonly ObservedFunction[] {
  return byName(
    (scope.observed?.functions ?? []).filter((fn) => {
      const [argument] = fn.arguments;
      return (
        fn.namespace === namespace &&
        fn.arguments.length === 1 &&
        argument?.name === "" &&
        argument.mode === "in" &&
        !argument.hasDefault &&
        isRowOf(argument.type, namespace, table)
      );
    }),
  );
}

/** What a function gives: a row of a table column by column, a table as written, or a value; `[]` behind a set. */
export function resultShape(scope: SupabaseScope, fn: ObservedFunction): Shape {
  const many = fn.setReturning && !(fn.rows === 1 && rowRelation(scope, fn.result)) ? "[]" : "";
  const columns = fn.arguments.filter(({ mode }) => mode === "table");
  if (columns.length > 0) {
    const entries = columns.map(
      ({ name, type }): Entry => [keyOf(name), observedText(scope, type, fn.namespace)],
    );
    return block(entries, many);
  }
  const row = fn.result.array ? undefined : rowOf(scope, fn.result.namespace, fn.result.name);
  if (row) return block(row, many);
  const type = observedText(scope, fn.result, fn.namespace);
  return many === "" ? type : `${type.includes(" | ") ? `(${type})` : type}${many}`;
}

function functionShape(scope: SupabaseScope, one: Callable, overloads: readonly Callable[]): Shape {
  const { fn, given } = one;
  const sorted = byName(given);
  const problem = rowProblem(scope, one) ?? choiceProblem(one, overloads);
  const options = problem === undefined ? setOptions(scope, one) : undefined;
  return inline([
    [
      "Args",
      sorted.length === 0
        ? "never"
        : inline(
            sorted.map(({ name, type, hasDefault }) => [
              `${keyOf(name)}${hasDefault ? "?" : ""}`,
              observedText(scope, type, fn.namespace),
            ]),
          ),
    ],
    [
      "Returns",
      problem === undefined
        ? resultShape(scope, fn)
        : block([["error", "true"]], ` & ${quotedText(problem)}`),
    ],
    ...(options ? [["SetofOptions", options] as const] : []),
  ]);
}

/** What PostgREST needs to embed the rows a function returns: from where (`*`: any caller) to which relation. */
function setOptions(scope: SupabaseScope, { fn, given }: Callable): Shape | undefined {
  const to = fn.arguments.some(({ mode }) => mode === "table") ? undefined : rowRelation(scope, fn.result);
  if (to === undefined) return undefined;
  const [argument] = given;
  const from = given.length === 1 && argument ? rowRelation(scope, argument.type) : undefined;
  return block([
    ["from", quotedText(from ?? "*")],
    ["to", quotedText(to)],
    ["isOneToOne", String(!fn.setReturning || fn.rows === 1)],
    ["isSetofReturn", String(fn.setReturning)],
  ]);
}

function isGiven({ mode }: Argument): boolean {
  return mode === "in" || mode === "inout" || mode === "variadic";
}

const takenUnnamed: ReadonlySet<string> = new Set(["json", "jsonb", "text"]);

/** PostgREST passes arguments by name; a single one without a name takes the whole body, or a row. */
function isCallable(scope: SupabaseScope, { given }: Callable): boolean {
  const unnamed = given.filter(({ name }) => name === "");
  if (unnamed.every(({ hasDefault }) => hasDefault)) return true;
  const [only] = given;
  if (given.length !== 1 || !only) return false;
  return (
    (only.type.namespace === "pg_catalog" && takenUnnamed.has(only.type.name)) ||
    rowRelation(scope, only.type) !== undefined
  );
}

/** The table, view or composite type whose rows these are, by name. */
function rowRelation(scope: SupabaseScope, type: ObservedType): string | undefined {
  return type.kind === "composite" && !type.array && scope.namespaces.has(type.namespace)
    ? type.name
    : undefined;
}

function isRowOf(type: ObservedType, namespace: string, relation: string): boolean {
  return type.kind === "composite" && !type.array && type.namespace === namespace && type.name === relation;
}

/** A function of an unnamed row that gives a value is a column of that row: it cannot be called by itself. */
function rowProblem(scope: SupabaseScope, { fn, given }: Callable): string | undefined {
  const [only] = given;
  if (given.length !== 1 || only?.name !== "" || rowRelation(scope, only.type) === undefined)
    return undefined;
  if (rowRelation(scope, fn.result) !== undefined && fn.setReturning) return undefined;
  return `the function ${fn.namespace}.${fn.name} with parameter or with a single unnamed json/jsonb parameter, but no matches were found in the schema cache`;
}

/** Overloads that PostgREST cannot tell apart: none given against all optional, or one name with two types. */
function choiceProblem({ fn, given }: Callable, overloads: readonly Callable[]): string | undefined {
  const others = overloads.filter((other) => other.fn !== fn);
  const rivals = others.filter((other) => {
    if (given.length === 0) return other.given.length === 1 && other.given[0]?.hasDefault === true;
    const [mine] = given;
    const [theirs] = other.given;
    return given.length === 1 && other.given.length === 1 && mine?.name !== "" && mine?.name === theirs?.name;
  });
  if (rivals.length === 0) return undefined;
  const called = [
    ...(given.length === 0 ? [{ fn, given }] : []),
    ...rivals,
    ...(given.length === 0 ? [] : [{ fn, given }]),
  ];
  const calls = called.map(signature).toSorted(compareNames);
  return `Could not choose the best candidate function between: ${calls.join(", ")}. Try renaming the parameters or the function itself in the database so function overloading can be resolved`;
}

function signature({ fn, given }: Callable): string {
  const list = given.map(({ name, type }) => `${name} => ${type.array ? "_" : ""}${type.name}`);
  return `${fn.namespace}.${fn.name}(${list.join(", ")})`;
}
