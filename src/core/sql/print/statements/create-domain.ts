import type { Catalog } from "../../../document/catalog.ts";
import type { DomainRecord } from "../../../document/records/index.ts";
import { quoteName } from "../../../postgres/quoting.ts";
import { clauses } from "../clauses.ts";
import { externalName, nameOf } from "../name-of.ts";
import { typeSpelling } from "../type-spelling.ts";
import { verbatim } from "../verbatim.ts";

type DomainCheck = DomainRecord["checks"][number];

/** CREATE DOMAIN with the checks that hold for all values; `addDomainCheck` adds those that are not validated. */
export function createDomain(catalog: Catalog, domain: DomainRecord): string {
  const head = clauses(
    `CREATE DOMAIN ${nameOf(catalog, domain)} AS ${typeSpelling(catalog, domain.type)}`,
    domain.collation && `COLLATE ${externalName(domain.collation)}`,
    domain.default !== null && `DEFAULT ${verbatim(domain.default)}`,
    domain.notNull && "NOT NULL",
  );
  const checks = domain.checks.filter((check) => !check.notValid).map(domainCheck);
  return [head, ...checks].join("\n  ");
}

/** ALTER DOMAIN … ADD CONSTRAINT. */
export function addDomainCheck(catalog: Catalog, domain: DomainRecord, check: DomainCheck): string {
  return clauses(
    `ALTER DOMAIN ${nameOf(catalog, domain)} ADD ${domainCheck(check)}`,
    check.notValid && "NOT VALID",
  );
}

function domainCheck({ name, expression }: DomainCheck): string {
  return `CONSTRAINT ${quoteName(name)} CHECK (${verbatim(expression)})`;
}
