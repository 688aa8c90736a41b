import type {
  ForeignKeyRecord,
  PolicyRecord,
  RuleRecord,
  TriggerRecord,
  UniqueRecord,
} from "../../../core/document/records/index.ts";

/** What happens to the child's rows, in PostgreSQL's words. */
export const actionWords: readonly (readonly [ForeignKeyRecord["onDelete"], string])[] = [
  ["no action", "No action"],
  ["restrict", "Restrict"],
  ["cascade", "Cascade"],
  ["set null", "Set null"],
  ["set default", "Set default"],
];

/** When a constraint is checked. */
export const deferralWords: readonly (readonly [UniqueRecord["deferral"], string])[] = [
  ["immediate", "At each statement"],
  ["deferrable", "Deferrable"],
  ["initially deferred", "At the end of the transaction"],
];

/** How the columns of a composite foreign key may be null. */
export const matchWords: readonly (readonly [ForeignKeyRecord["match"], string])[] = [
  ["simple", "Simple: any may be null"],
  ["full", "Full: all or none null"],
];

/** In which sessions a trigger fires. */
export const enabledWords: readonly (readonly [TriggerRecord["enabled"], string])[] = [
  ["origin", "Enabled"],
  ["disabled", "Disabled"],
  ["replica", "Only on replicas"],
  ["always", "Always, on replicas too"],
];

/** The label of a value in a list of words. */
export function wordFor<Value extends string>(
  words: readonly (readonly [Value, string])[],
  value: Value,
): string {
  return words.find(([option]) => option === value)?.[1] ?? value;
}

/** An access method as people write it: `btree` is "B-tree". */
export function methodWord(method: string): string {
  const known: Readonly<Record<string, string>> = {
    btree: "B-tree",
    hash: "Hash",
    gist: "GiST",
    spgist: "SP-GiST",
    gin: "GIN",
    brin: "BRIN",
  };
  return Object.hasOwn(known, method) ? (known[method] ?? method) : method;
}

/** When a trigger fires; only those of views stand in for the event. */
export function timingWords(ofView: boolean): readonly (readonly [TriggerRecord["timing"], string])[] {
  const plain = [
    ["before", "Before"],
    ["after", "After"],
  ] as const;
  return ofView ? [...plain, ["instead of", "Instead of"]] : plain;
}

/** How often a trigger fires. */
export const levelWords: readonly (readonly [TriggerRecord["forEach"], string])[] = [
  ["row", "Row"],
  ["statement", "Statement"],
];

/** The commands a policy is for. */
export const commandWords: readonly (readonly [PolicyRecord["command"], string])[] = [
  ["all", "All"],
  ["select", "Select"],
  ["insert", "Insert"],
  ["update", "Update"],
  ["delete", "Delete"],
];

/** The commands a rule can be on. */
export const ruleEventWords: readonly (readonly [RuleRecord["event"], string])[] = [
  ["insert", "Insert"],
  ["update", "Update"],
  ["delete", "Delete"],
  ["select", "Select"],
];
