import type { DomainRecord } from "../../../document/records/index.ts";
import type { Piece } from "../piece.ts";
import { commentsOn, type PrintContext, statement } from "../print-context.ts";
import type { PrintedStatement } from "../printed-statement.ts";
import { pathNeedOf } from "../search-path.ts";
import { statements } from "../statements/index.ts";
import { bareTypeNames, typeNeeds } from "../type-needs.ts";
import { whenAbsent } from "../when-absent.ts";

/** Enums and domains. */
export function typePieces(context: PrintContext): readonly Piece[] {
  const { catalog, whole } = context;
  if (!whole) return [];
  const enums = catalog.all("enum").map(
    (type): Piece => ({
      key: type.id,
      needs: [],
      wishes: [],
      print: () => [
        statement(type.id, "type", guarded(context, statements.createEnum(catalog, type))),
        ...commentsOn(context, [type]),
      ],
    }),
  );
  return [...enums, ...catalog.all("domain").map((domain) => domainPiece(context, domain))];
}

function domainPiece(context: PrintContext, domain: DomainRecord): Piece {
  const texts = [domain.default, ...domain.checks.map((check) => check.expression)];
  return {
    key: domain.id,
    needs: [...typeNeeds(context, domain), ...context.mentions(texts).certain],
    wishes: [],
    path: () => pathNeedOf(context, { texts, names: bareTypeNames(domain) }),
    print: () => [...domainStatements(context, domain), ...commentsOn(context, [domain])],
  };
}

function domainStatements(context: PrintContext, domain: DomainRecord): readonly PrintedStatement[] {
  const { catalog } = context;
  const later = domain.checks.filter((check) => check.notValid);
  return [
    statement(domain.id, "type", guarded(context, statements.createDomain(catalog, domain))),
    ...later.map((check) =>
      statement(domain.id, "constraint", guarded(context, statements.addDomainCheck(catalog, domain, check))),
    ),
  ];
}

function guarded({ options }: PrintContext, text: string): string {
  return options.ifNotExists ? whenAbsent(text) : text;
}
