import { laterSyntax } from "./later-syntax.ts";
import { isNodeFields, lastName, type NodeFields } from "./node-fields.ts";

/** Functions and types that schemas use, by the major version that brought them. */
const laterNames: Readonly<Record<number, string>> = {
  18: "uuidv7 uuidv4 casefold array_sort array_reverse crc32 crc32c",
  17: "to_bin to_oct xmltext",
  16: "any_value array_shuffle array_sample date_add date_subtract system_user",
  15: "regexp_count regexp_instr regexp_like regexp_substr",
  14: "date_bin string_to_table bit_count trim_array unistr range_agg multirange int4multirange int8multirange nummultirange datemultirange tsmultirange tstzmultirange anymultirange anycompatible",
  13: "gen_random_uuid gcd lcm min_scale trim_scale normalize is_normalized xid8 pg_snapshot regcollation",
};

const versionOf = new Map(
  Object.entries(laterNames).flatMap(([since, text]) => text.split(" ").map((name) => [name, Number(since)])),
);

/**
 * What a statement says that a server of major version `major` does not know yet, each with the version it needs, the
 * latest first. `tree` is the statement as PostgreSQL's parser gives it.
 */
export function laterFeatures(
  tree: unknown,
  major: number,
): readonly { readonly called: string; readonly since: number }[] {
  const found = new Map<string, number>();
  visit(tree, (tag, fields) => {
    for (const { called, holds, since, tag: own } of laterSyntax) {
      if (since > major && own === tag && holds(fields)) found.set(called, since);
    }
    const name = lastName(
      tag === "FuncCall" ? fields.funcname : tag === "TypeName" ? fields.names : undefined,
    );
    const since = versionOf.get(name) ?? 0;
    if (since > major) found.set(name, since);
  });
  return [...found].map(([called, since]) => ({ called, since })).toSorted((a, b) => b.since - a.since);
}

/** Every node under a value. Some fields hold what a node holds without its tag: those count by the name they go under here. */
function visit(value: unknown, see: (tag: string, fields: NodeFields) => void): void {
  if (Array.isArray(value)) {
    for (const item of value) visit(item, see);
    return;
  }
  if (!isNodeFields(value)) return;
  for (const [key, held] of Object.entries(value)) {
    if (isNodeFields(held)) see(untagged[key] ?? key, held);
    visit(held, see);
  }
}

const untagged: Readonly<Record<string, string>> = {
  typeName: "TypeName",
  argType: "TypeName",
  returnType: "TypeName",
};
