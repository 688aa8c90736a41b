import type { CreateDomainStmt } from "@pgsql/types";
import { blank } from "../../../document/blank.ts";
import type { DomainRecord } from "../../../document/records/index.ts";
import { clausesOf, defaultText } from "../clauses.ts";
import { isTypeTaken, namespaceToCreateIn, pathToCreate } from "../create-in.ts";
import { withDomainCheck } from "../domain-check.ts";
import { type At, defineImporter } from "../statement.ts";
import { stringsOf, writtenName } from "../tree.ts";
import { qualifiedNameOf, typeReferenceOf } from "../type-reference.ts";

/** CREATE DOMAIN. */
export const createDomain = defineImporter({
  type: "CreateDomainStmt",
  run(statement, draft, at) {
    const written = writtenName(stringsOf(statement.domainname));
    const path = pathToCreate(draft, written);
    at.about(`domain ${path}`);
    const namespace = namespaceToCreateIn(draft, at, written);
    if (!namespace) return;
    if (isTypeTaken(draft, namespace, written.name)) {
      at.refuse(`${path} exists already.`);
      return;
    }
    const domain = blank("domain", draft.newId("domain"), {
      name: written.name,
      type: typeReferenceOf(statement.typeName, draft),
      collation: qualifiedNameOf(statement.collClause?.collname),
    });
    const whole = withClauses(domain, at, statement);
    if (whole) draft.add(whole, namespace.id);
  },
});

function withClauses(start: DomainRecord, at: At, statement: CreateDomainStmt): DomainRecord | undefined {
  const { source } = at;
  const within = { to: source.all().to, stops: [statement.collClause?.location] };
  let domain: DomainRecord | undefined = start;
  for (const clause of clausesOf(source, statement.constraints, within)) {
    if (!domain) return undefined;
    switch (clause.constraint.contype) {
      case "CONSTR_NOTNULL":
        domain = { ...domain, notNull: true };
        break;
      case "CONSTR_DEFAULT":
        domain = { ...domain, default: defaultText(source, clause.range) };
        break;
      case "CONSTR_CHECK":
        domain = withDomainCheck(domain, at, clause);
        break;
      default:
        break;
    }
  }
  return domain;
}
