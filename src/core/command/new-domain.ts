import { isRefusal, type Refusal, refuse } from "../base/refusal.ts";
import type { Catalog } from "../document/catalog.ts";
import type { DomainRecord } from "../document/records/index.ts";
import { defaultName } from "../postgres/default-names.ts";
import { parseQualifiedName } from "../postgres/parse-qualified-name.ts";
import { parseType } from "../postgres/parse-type.ts";
import { tokenize } from "../postgres/tokens.ts";
import { typeLookup } from "./lookup.ts";

/** What a person may say of a domain; `type`, `default` and the checks are SQL. */
export type DomainInput = {
  readonly type?: string;
  readonly notNull?: boolean;
  readonly default?: string | null;
  readonly collation?: string | null;
  /** Checks; those without a name get PostgreSQL's default. */
  readonly checks?: readonly {
    readonly name?: string;
    readonly expression: string;
    readonly notValid?: boolean;
  }[];
};

type DomainFields = Pick<DomainRecord, "type"> & Partial<DomainRecord>;

/** The fields of a domain record that an input sets, over those of the record where there is one. */
export function domainFields(
  catalog: Catalog,
  input: DomainInput & { readonly name: string },
  old?: DomainRecord,
): DomainFields | Refusal {
  const type = input.type === undefined && old ? old.type : parseType(input.type ?? "", typeLookup(catalog));
  if (isRefusal(type)) return type;
  if (old && type.base.kind === "defined" && type.base.id === old.id)
    return refuse(`${old.name} cannot be made from itself.`);
  const collation = input.collation ? parseQualifiedName(input.collation) : null;
  if (collation && isRefusal(collation)) return collation;
  const checks = input.checks && checksOf(input.name, input.checks);
  if (checks && isRefusal(checks)) return checks;
  return { type, ...(checks ? { checks } : {}), ...plainFields(input, collation) };
}

function plainFields(input: DomainInput, collation: DomainRecord["collation"]): Partial<DomainRecord> {
  return {
    ...(input.notNull === undefined ? {} : { notNull: input.notNull }),
    ...(input.collation === undefined ? {} : { collation }),
    ...(input.default === undefined ? {} : { default: blankless(input.default) }),
  };
}

function blankless(sql: string | null): string | null {
  return sql === null || tokenize(sql).length === 0 ? null : sql.trim();
}

function checksOf(
  domain: string,
  given: NonNullable<DomainInput["checks"]>,
): { readonly checks: DomainRecord["checks"] }["checks"] | Refusal {
  const checks: DomainRecord["checks"][number][] = [];
  for (const { name: wanted, expression, notValid = false } of given) {
    if (tokenize(expression).length === 0) return refuse("The expression is empty.");
    const taken = (name: string): boolean => checks.some((check) => check.name === name);
    const name = wanted?.trim() || defaultName({ kind: "check", table: domain, columns: [] }, taken);
    if (taken(name)) return refuse(`${domain} would have two checks called ${name}.`);
    checks.push({ name, expression: expression.trim(), notValid });
  }
  return checks;
}
