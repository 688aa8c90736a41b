import type { SequenceOptions } from "../../document/fields/sequence-options.ts";
import type { SequenceRecord } from "../../document/records/index.ts";
import { explicitOptions, type SequenceType } from "../../postgres/sequence-defaults.ts";
import { lose } from "../orm/orm-scope.ts";
import { literal } from "../typescript/syntax.ts";
import type { DrizzleScope } from "./drizzle-scope.ts";
import { kitName } from "./kit-limits.ts";

const words = {
  start: "startWith",
  increment: "increment",
  minimum: "minValue",
  maximum: "maxValue",
  cache: "cache",
} as const;

/** The options of a sequence that are not the usual ones, as properties of an object; numbers as text. */
export function sequenceSettings({
  type,
  options,
}: {
  readonly type: SequenceType;
  readonly options: SequenceOptions;
}): string {
  const explicit = explicitOptions(type, options);
  const given = (["start", "increment", "minimum", "maximum", "cache"] as const).flatMap((key) => {
    const value = explicit[key];
    return value === null ? [] : [`${words[key]}: ${literal(value)}`];
  });
  return [...given, ...(explicit.cycle ? ["cycle: true"] : [])].join(", ");
}

/** The constant of a sequence that stands for itself. */
export function sequenceConstant(
  scope: DrizzleScope,
  sequence: SequenceRecord,
  home: string | undefined,
): string {
  const name = scope.names.claim(scope.consts.get(sequence.id) ?? "sequence");
  const { start, increment, minimum, maximum, cache, cycle } = sequence.options;
  const settings = sequenceSettings({
    type: "bigint",
    options: { start, increment, minimum, maximum, cache, cycle },
  });
  if (sequence.type !== "bigint") lose(scope, sequence.id, `It counts in bigint, not in ${sequence.type}.`);
  if (sequence.ownedBy !== null) lose(scope, sequence.id, "Left out: owned by.");
  const maker = home === undefined ? "pgSequence" : `${home}.sequence`;
  const given = settings === "" ? "" : `, { ${settings} }`;
  return `export const ${name} = ${maker}(${kitName(sequence.name)}${given});\n`;
}
