import type { AlterDomainStmt } from "@pgsql/types";
import type { DomainRecord } from "../../../document/records/index.ts";
import { withDomainCheck } from "../domain-check.ts";
import { findType, pathOf } from "../find.ts";
import { type At, defineImporter } from "../statement.ts";
import { partOf, spelled, stringsOf, writtenName } from "../tree.ts";

/** ALTER DOMAIN: default, NOT NULL, and constraints. */
export const alterDomain = defineImporter({
  type: "AlterDomainStmt",
  run(statement, draft, at) {
    const written = writtenName(stringsOf(statement.typeName));
    const domain = findType(draft, written);
    if (domain?.kind !== "domain") {
      at.refuse(`There is no domain ${spelled(written)}.`);
      return;
    }
    at.about(`domain ${pathOf(draft, domain.id)}`);
    const altered = alter(domain, at, statement);
    if (altered) draft.replace(altered);
  },
});

/** The letters the grammar uses for each form (AlterDomainStmt in src/include/nodes/parsenodes.h). */
function alter(domain: DomainRecord, at: At, statement: AlterDomainStmt): DomainRecord | undefined {
  switch (statement.subtype) {
    case "T":
      return { ...domain, default: statement.def ? textAfter(at, "default") : null };
    case "N":
      return { ...domain, notNull: false };
    case "O":
      return { ...domain, notNull: true };
    case "C":
      return addConstraint(domain, at, statement);
    case "X":
      return dropConstraint(domain, at, statement);
    case "V":
      return validate(domain, at, statement.name ?? "");
    default:
      return at.refuse(`Unknown form of ALTER DOMAIN: ${statement.subtype ?? ""}.`);
  }
}

function textAfter(at: At, word: string): string {
  const { source } = at;
  const found = source.findWord([word], source.all());
  return source.slice({ from: found + 1, to: source.all().to });
}

function addConstraint(domain: DomainRecord, at: At, statement: AlterDomainStmt): DomainRecord | undefined {
  const constraint = partOf(statement.def, "Constraint");
  if (!constraint) return undefined;
  if (constraint.contype === "CONSTR_NOTNULL") return { ...domain, notNull: true };
  const range = { from: at.source.at(constraint.location), to: at.source.all().to };
  const altered = withDomainCheck(domain, at, { constraint, range });
  if (!altered || constraint.skip_validation !== true || constraint.initially_valid === true) return altered;
  return {
    ...altered,
    checks: altered.checks.map((check, at, all) => ({
      ...check,
      notValid: check.notValid || at === all.length - 1,
    })),
  };
}

function dropConstraint(domain: DomainRecord, at: At, statement: AlterDomainStmt): DomainRecord | undefined {
  const checks = domain.checks.filter((check) => check.name !== statement.name);
  if (checks.length < domain.checks.length) return { ...domain, checks };
  const reason = `The domain has no constraint ${statement.name ?? ""}.`;
  if (statement.missing_ok !== true) return at.refuse(reason);
  at.note("Nothing to drop");
  return domain;
}

function validate(domain: DomainRecord, at: At, name: string): DomainRecord | undefined {
  if (!domain.checks.some((check) => check.name === name)) {
    return at.refuse(`The domain has no constraint ${name}.`);
  }
  const checks = domain.checks.map((check) => (check.name === name ? { ...check, notValid: false } : check));
  return { ...domain, checks };
}
