import { type Refusal, refuse } from "../base/refusal.ts";
import type { SequenceOptions } from "../document/fields/sequence-options.ts";

/** The options of a sequence that has PostgreSQL's defaults in everything. */
export const plainOptions: SequenceOptions = {
  start: null,
  increment: null,
  minimum: null,
  maximum: null,
  cache: null,
  cycle: false,
};

/** Why options are none of a sequence: a number that is no whole number, or an increment of zero. */
export function optionsRefusal({ cycle: _, ...numbers }: SequenceOptions): Refusal | undefined {
  const wrong = Object.entries(numbers).find(([, text]) => text !== null && !/^-?\d{1,19}$/.test(text));
  if (wrong) return refuse(`The ${wrong[0]} of a sequence is a whole number, not "${wrong[1] ?? ""}".`);
  if (numbers.increment !== null && /^-?0+$/.test(numbers.increment))
    return refuse("The increment of a sequence cannot be zero.");
  return undefined;
}
