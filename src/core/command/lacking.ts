/** How a refusal ends of which the same command with `addMissing` can do away. */
export const addFirst = "Add what is missing first.";

/** Whether a refusal is about what can be added in the same step. */
export function isLack(refusal: string): boolean {
  return refusal.endsWith(addFirst);
}
