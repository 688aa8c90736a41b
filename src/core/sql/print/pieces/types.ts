import type { CompositeRecord, DomainRecord, RangeRecord } from "../../../document/records/index.ts";
import type { Piece } from "../piece.ts";
import { commentsOn, type PrintContext, statement } from "../print-context.ts";
import type { PrintedStatement } from "../printed-statement.ts";
import { pathNeedOf } from "../search-path.ts";
import { statements } from "../statements/index.ts";
import { bareTypeNames, typeNeeds } from "../type-needs.ts";
import { whenAbsent } from "../when-absent.ts";

/** Enums, domains, composite types and ranges. */
export function typePieces(context: PrintContext): readonly Piece[] {
  const { catalog, chosen } = context;
  const enums = catalog
    .all("enum")
    .filter(chosen)
    .map(
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
  return [
    ...enums,
    ...catalog
      .all("domain")
      .filter(chosen)
      .map((domain) => domainPiece(context, domain)),
    ...catalog
      .all("range")
      .filter(chosen)
      .map((range) => rangePiece(context, range)),
    ...catalog
      .all("composite")
      .filter(chosen)
      .map((composite) => compositePiece(context, composite)),
  ];
}

function compositePiece(context: PrintContext, composite: CompositeRecord): Piece {
  const { catalog } = context;
  const attributes = composite.attributes.map((id) => catalog.get("attribute", id));
  return {
    key: composite.id,
    needs: attributes.flatMap((attribute) => typeNeeds(context, attribute)),
    wishes: [],
    path: () => pathNeedOf(context, { texts: [], names: attributes.flatMap(bareTypeNames) }),
    print: () => [
      statement(composite.id, "type", guarded(context, statements.createComposite(catalog, composite))),
      ...commentsOn(context, [composite, ...attributes]),
    ],
  };
}

/** A range that its own functions take cannot be printed in one step: PostgreSQL demands a shell type for those. */
function rangePiece(context: PrintContext, range: RangeRecord): Piece {
  const { catalog } = context;
  const typed = { type: range.subtype, collation: range.collation };
  const routines = [range.canonical, range.difference].flatMap((routine) =>
    routine?.kind === "defined" ? [routine.id] : [],
  );
  return {
    key: range.id,
    needs: [...typeNeeds(context, typed), ...routines],
    wishes: [],
    path: () => pathNeedOf(context, { texts: [], names: bareTypeNames(typed) }),
    print: () => [
      statement(range.id, "type", guarded(context, statements.createRange(catalog, range))),
      ...commentsOn(context, [range]),
    ],
  };
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
