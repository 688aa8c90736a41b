/** An expected failure as a value: one sentence for the person, in sentence case, ending with a full stop. */
export type Refusal = { readonly refused: string };

/** A refusal with its reason. */
export function refuse(reason: string): Refusal {
  return { refused: reason };
}

/** Whether a result is a refusal rather than what was asked for. */
export function isRefusal<T extends object>(result: T | Refusal): result is Refusal {
  return "refused" in result;
}
