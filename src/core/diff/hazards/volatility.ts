import type { Node } from "@pgsql/types";
import { tokenize } from "../../postgres/tokens.ts";
import { partOf, stringsOf, writtenName } from "../../sql/import/tree.ts";
import type { Scene } from "./scene.ts";
import { steadyFunctions } from "./steady-functions.ts";

/** Functions of pg_catalog, and of extensions people use for keys, that answer differently for each row. */
const volatileFunctions: ReadonlySet<string> = new Set([
  ...[
    "clock_timestamp",
    "timeofday",
    "random",
    "random_normal",
    "setseed",
    "gen_random_uuid",
    "uuidv4",
    "uuidv7",
  ],
  ...["nextval", "setval", "currval", "lastval", "pg_sleep", "set_config", "array_shuffle", "array_sample"],
  ...["uuid_generate_v1", "uuid_generate_v1mc", "uuid_generate_v4", "gen_random_bytes", "gen_salt"],
]);

/** A call that may give each row another value: what it is, and whether that is known or only feared. */
export type VolatileCall = { readonly name: string; readonly known: boolean };

/** The first call in an expression that may answer differently for each row; undefined when there is none. */
export function volatileCallIn(scene: Scene, expression: Node | undefined): VolatileCall | undefined {
  for (const parts of callsIn(expression)) {
    const { name, namespace } = writtenName(parts);
    const verdict = volatilityOf(scene, namespace, name);
    if (verdict !== "steady") return { name, known: verdict === "volatile" };
  }
  return undefined;
}

function volatilityOf(
  scene: Scene,
  namespace: string | undefined,
  name: string,
): "steady" | "volatile" | "unknown" {
  const own = scene.catalog
    .all("function")
    .filter(
      (record) =>
        record.name === name &&
        (namespace === undefined || scene.catalog.namespaceOf(record.id)?.name === namespace),
    );
  if (own.length > 0) return own.every(({ definition }) => isSteady(definition)) ? "steady" : "volatile";
  if (volatileFunctions.has(name)) return "volatile";
  return steadyFunctions.has(name) ? "steady" : "unknown";
}

/** Whether what follows a function's arguments says STABLE or IMMUTABLE; VOLATILE is the default. */
function isSteady(definition: string): boolean {
  return tokenize(definition).some(
    ({ kind, value }) => kind === "word" && (value === "stable" || value === "immutable"),
  );
}

function callsIn(tree: unknown): readonly (readonly string[])[] {
  if (Array.isArray(tree)) return tree.flatMap(callsIn);
  if (typeof tree !== "object" || tree === null) return [];
  const call = isCall(tree) ? partOf(tree, "FuncCall") : undefined;
  const own = call ? [stringsOf(call.funcname)] : [];
  return [...own, ...Object.values(tree).flatMap(callsIn)];
}

function isCall(value: object): value is Node {
  return "FuncCall" in value;
}
