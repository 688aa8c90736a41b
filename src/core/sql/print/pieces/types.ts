import type { CompositeRecord, DomainRecord, RangeRecord } from "../../../document/records/index.ts";
import { isPromised, makersOf } from "../makers-of.ts";
import { nameOf } from "../name-of.ts";
import type { Piece } from "../piece.ts";
import { commentsOn, type PrintContext, statement } from "../print-context.ts";
import type { PrintedStatement } from "../printed-statement.ts";
import { pathNeedOf } from "../search-path.ts";
import { shellKey } from "../shell-key.ts";
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
      .flatMap((range) => [...promiseOf(context, range), rangePiece(context, range)]),
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

/** A range that its own functions take is promised to them first, as a shell type. */
function promiseOf(context: PrintContext, range: RangeRecord): readonly Piece[] {
  if (!isPromised(context.catalog, range)) return [];
  const text = `CREATE TYPE ${nameOf(context.catalog, range)}`;
  return [
    {
      key: shellKey(range.id),
      needs: [],
      wishes: [],
      print: () => [statement(range.id, "type", guarded(context, text))],
    },
  ];
}

function rangePiece(context: PrintContext, range: RangeRecord): Piece {
  const { catalog } = context;
  const typed = { type: range.subtype, collation: range.collation };
  return {
    key: range.id,
    needs: [
      ...typeNeeds(context, typed),
      ...makersOf(range),
      ...(isPromised(context.catalog, range) ? [shellKey(range.id)] : []),
    ],
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
