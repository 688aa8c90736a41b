import type { Parameter } from "../../document/fields/parameter.ts";
import type { SequenceOptions } from "../../document/fields/sequence-options.ts";
import type { ForeignKeyRecord } from "../../document/records/index.ts";
import { quoteLiteral, quoteName } from "../../postgres/quoting.ts";

/** Joins the clauses of a statement with spaces; those that say nothing are left out. */
export function clauses(...parts: readonly (string | false | null | undefined)[]): string {
  return parts.filter((part) => part !== "" && part !== false && part != null).join(" ");
}

/** `(fillfactor = 70, autosummarize)`; empty when there are none. */
export function parameterList(parameters: readonly Parameter[]): string {
  if (parameters.length === 0) return "";
  const settings = parameters.map(({ name, value }) => {
    const words = name.split(".").map(quoteName).join(".");
    return value === "" ? words : `${words} = ${value}`;
  });
  return `(${settings.join(", ")})`;
}

/** `WITH (…)`; empty when there are no parameters. */
export function withParameters(parameters: readonly Parameter[]): string {
  const list = parameterList(parameters);
  return list && `WITH ${list}`;
}

/** `OPTIONS (name 'value', …)` of a foreign table or its column; empty when there are none. */
export function foreignOptions(options: readonly Parameter[]): string {
  if (options.length === 0) return "";
  const words = options.map(({ name, value }) => {
    return `${quoteName(name)} ${value.startsWith("'") ? value : quoteLiteral(value)}`;
  });
  return `OPTIONS (${words.join(", ")})`;
}

/** When a constraint is checked; empty for at once. */
export function deferralClause(deferral: ForeignKeyRecord["deferral"]): string {
  if (deferral === "immediate") return "";
  return deferral === "deferrable" ? "DEFERRABLE" : "DEFERRABLE INITIALLY DEFERRED";
}

/** The options of a sequence that differ from the defaults. */
export function sequenceClauses(options: SequenceOptions): string {
  const { start, increment, minimum, maximum, cache, cycle } = options;
  return clauses(
    start !== null && `START WITH ${start}`,
    increment !== null && `INCREMENT BY ${increment}`,
    minimum !== null && `MINVALUE ${minimum}`,
    maximum !== null && `MAXVALUE ${maximum}`,
    cache !== null && `CACHE ${cache}`,
    cycle && "CYCLE",
  );
}
