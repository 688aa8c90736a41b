import { groupBy } from "../../base/group-by.ts";
import type { Observed, ObservedFunction, ObservedType } from "../../introspect/observed.ts";
import { pascalCase } from "../naming/casing.ts";
import { memberNames } from "../naming/member-names.ts";
import { referenceTo } from "../observed-reference.ts";
import { passageOf } from "./column-type.ts";
import type { RowScope } from "./row-types.ts";
import { arrayOf, documentation, propertyKey } from "./syntax.ts";

/** A type for each function a program can call by name: arguments in an object, overloads together. */
export function functionTypes(
  scope: RowScope & { readonly claim: (wanted: string) => string },
  functions: Observed["functions"],
): readonly string[] {
  const groups = groupBy(functions, ({ namespace, name }) => JSON.stringify([namespace, name]));
  return [...groups.values()].flatMap((overloads) => {
    const [first] = overloads;
    if (!first) return [];
    const prefix = first.namespace === "public" ? "" : `${first.namespace}_`;
    const name = scope.claim(pascalCase(`${prefix}${first.name}_function`));
    const signatures = overloads.map((fn) => signature(scope, fn));
    const words = first.comment ?? `The function ${first.namespace}.${first.name}.`;
    const all = signatures.length === 1 ? signatures : signatures.map((each) => `(${each})`);
    return [`${documentation(words)}export type ${name} = ${all.join(" & ")};\n`];
  });
}

function signature(scope: RowScope, fn: ObservedFunction): string {
  const given = fn.arguments.filter(({ mode }) => mode !== "out" && mode !== "table");
  const keys = memberNames(
    given.map(({ name }, at) => (name === "" ? `$${at + 1}` : name)),
    { casing: "as-is" },
  );
  const names = [...keys.values()];
  const list = given.map(({ type, hasDefault }, at) => {
    const text = valueType(scope, type, "write");
    return `${propertyKey(names[at] ?? "")}${hasDefault ? "?" : ""}: ${text === "unknown" ? text : `${text} | null`}`;
  });
  const argument = list.length === 0 ? "" : `args: { ${list.join("; ")} }`;
  return `(${argument}) => ${resultType(scope, fn)}`;
}

/** A set is an array; several results are an object, and any value may be null. */
function resultType(scope: RowScope, fn: ObservedFunction): string {
  const outs = fn.arguments.filter(({ mode }) => mode === "out" || mode === "inout" || mode === "table");
  const isTable = outs.length > 1 || outs.some(({ mode }) => mode === "table");
  const one = isTable
    ? `{ ${outs
        .map(
          ({ name, type }, at) =>
            `${propertyKey(name === "" ? `column${at + 1}` : name)}: ${orNull(valueType(scope, type, "read"))}`,
        )
        .join("; ")} }`
    : valueType(scope, fn.result, "read");
  if (fn.setReturning) return arrayOf(one, 1);
  return isTable || one === "void" ? one : orNull(one);
}

function valueType(scope: RowScope, type: ObservedType, way: "read" | "write"): string {
  if (type.kind === "pseudo") return type.name === "void" ? "void" : "unknown";
  return passageOf(scope, referenceTo(scope.catalog, type))?.[way] ?? "unknown";
}

function orNull(type: string): string {
  return type === "unknown" ? type : `${type} | null`;
}
