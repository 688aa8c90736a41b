/** What could not be understood, in one sentence for the person; `offset` where it is known. */
export type Unknown = { readonly unknown: string; readonly offset?: number };

/** SQL after a rewrite. */
export type Rewritten = { readonly sql: string };

/** Whether an analysis gave up. */
export function isUnknown<T>(result: T | Unknown): result is Unknown {
  return typeof result === "object" && result !== null && "unknown" in result;
}
