import type { DomainRecord } from "../../document/records/index.ts";
import { defaultName } from "../../postgres/default-names.ts";
import { type Clause, parenthesizedText } from "./clauses.ts";
import type { At } from "./statement.ts";

/** A domain with one more CHECK; without a name it gets PostgreSQL's. Refuses a name it has already. */
export function withDomainCheck(domain: DomainRecord, at: At, clause: Clause): DomainRecord | undefined {
  const { constraint, range } = clause;
  const taken = new Set(domain.checks.map((check) => check.name));
  const name =
    constraint.conname ??
    defaultName({ kind: "check", table: domain.name, columns: [] }, (candidate) => taken.has(candidate));
  if (taken.has(name)) return at.refuse(`The domain has a constraint ${name} already.`, constraint.location);
  const expression = parenthesizedText(at.source, range);
  return { ...domain, checks: [...domain.checks, { name, expression, notValid: false }] };
}
