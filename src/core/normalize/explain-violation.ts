import { type AttributeSet, isEmpty, membersOf, sizeOf } from "./attribute-set.ts";
import type { Dependency } from "./dependency.ts";
import type { Violation } from "./normal-form.ts";

/** The names of the columns in a set, in the order of the table. */
export function namesOf(set: AttributeSet, columns: readonly string[]): readonly string[] {
  return membersOf(set).flatMap((member) => columns[member] ?? []);
}

/** Why a dependency keeps a table out of a normal form, in one sentence. */
export function explainViolation(violation: Violation, columns: readonly string[]): string {
  const { left, right, breaks, key } = violation;
  const name = (set: AttributeSet) => namesOf(set, columns).join(", ");
  const plural = sizeOf(right) > 1;
  const depends = `${name(right)} ${plural ? "depend" : "depends"}`;
  const again = `${plural ? "they are" : "it is"} repeated in each row with the same ${name(left)}`;
  if (isEmpty(left)) return `${name(right)} ${plural ? "have" : "has"} one value in the whole table.`;
  if (breaks === "2NF")
    return `${depends} on ${name(left)} alone, a part of the key (${name(key ?? left)}): ${again}.`;
  if (breaks === "3NF") return `${depends} on ${name(left)}, which is not a key: ${again}.`;
  const allowed = plural ? "are parts of keys" : "is part of a key";
  return `${depends} on ${name(left)}, which is not a key; 3NF allows it only because ${name(right)} ${allowed}.`;
}

/** Why a multivalued dependency keeps a table out of 4NF, in one sentence. */
export function explainFourthViolation({ left, right }: Dependency, columns: readonly string[]): string {
  const name = (set: AttributeSet) => namesOf(set, columns).join(", ");
  const where = isEmpty(left) ? "" : `For one ${name(left)}, `;
  return `${where}the values of ${name(right)} do not depend on the other columns: each combination needs a row of its own.`;
}
