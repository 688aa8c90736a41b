import type { Catalog } from "../../document/catalog.ts";
import type { DomainRecord, EnumRecord, SequenceRecord } from "../../document/records/index.ts";
import { asciiName } from "../naming/ascii-name.ts";
import { inOrder } from "../naming/in-order.ts";
import { nameTable } from "../naming/name-table.ts";
import { needsBesides } from "../orm/names-lost.ts";
import { lose } from "../orm/orm-scope.ts";
import { isMadeBySerial } from "../orm/usual.ts";
import { call, pythonText } from "../python/syntax.ts";
import { enumLabels, resolvedType } from "../resolved-type.ts";
import { isCountedKey, sequenceSettings } from "./column.ts";
import { sqlalchemyType } from "./column-type.ts";
import { condition, fragment } from "./fragment.ts";
import type { SqlalchemyScope } from "./sqlalchemy-scope.ts";

/** The enums that SQLAlchemy makes: those with values. */
export function madeEnums(catalog: Catalog): readonly EnumRecord[] {
  return inOrder(catalog, catalog.all("enum")).filter(({ values }) => values.length > 0);
}

/** The domains that SQLAlchemy makes, each after the one under it. */
export function madeDomains(catalog: Catalog): readonly DomainRecord[] {
  const depth = (domain: DomainRecord): number => {
    const type = resolvedType(catalog, domain.type);
    const element = type.kind === "array" ? type.element : type;
    return element.kind === "domain" ? depth(element.record) + 1 : 0;
  };
  return inOrder(catalog, catalog.all("domain")).toSorted((a, b) => depth(a) - depth(b));
}

/** An enum as a class of Python and the type of PostgreSQL with it. */
export function enumParts(scope: SqlalchemyScope, record: EnumRecord): readonly string[] {
  const { catalog, names } = scope;
  const members = nameTable(["NONE", "TRUE", "FALSE", "MRO"]);
  const values = enumLabels(catalog, record).map(
    (label) =>
      `    ${members.claim(asciiName(label, "snake", "value").toUpperCase())} = ${pythonText(label)}\n`,
  );
  const name = names.nameOf(record.id);
  const given = [
    name,
    `name=${pythonText(record.name)}`,
    ...schemaSetting(scope, record.id),
    "metadata=Base.metadata",
    "values_callable=values_of",
  ];
  return [
    `class ${name}(enum.Enum):\n${values.join("")}`,
    `${scope.typeOf(record.id)} = ${call("pg.ENUM", given)}\n`,
  ];
}

function schemaSetting({ catalog }: SqlalchemyScope, id: string): readonly string[] {
  const namespace = catalog.namespaceOf(id)?.name ?? "public";
  return namespace === "public" ? [] : [`schema=${pythonText(namespace)}`];
}

/** A domain with its default and one check: SQLAlchemy has no more. */
export function domainPart(scope: SqlalchemyScope, domain: DomainRecord): string {
  const { type } = sqlalchemyType(scope, domain);
  const [check] = domain.checks;
  const texts = [domain.default ?? "", ...domain.checks.map(({ expression }) => expression)];
  const needed = texts.flatMap((sql) => needsBesides(scope.catalog, sql) ?? [])[0];
  if (needed !== undefined) {
    lose(scope, domain.id, `Left out: its default and checks, because SQLAlchemy does not make ${needed}.`);
  } else if (domain.checks.length > 1) {
    lose(scope, domain.id, "Left out: its checks but the first, because SQLAlchemy knows one.");
  }
  if (check?.notValid) lose(scope, domain.id, "Left out: NOT VALID.");
  const rules = [
    ...(domain.default === null ? [] : [`default=${fragment(domain.default)}`]),
    ...(check ? [`constraint_name=${pythonText(check.name)}`, `check=${condition(check.expression)}`] : []),
  ];
  const given = [
    pythonText(domain.name),
    type,
    ...schemaSetting(scope, domain.id),
    ...(domain.notNull ? ["not_null=True"] : []),
    ...(needed === undefined ? rules : []),
    "metadata=Base.metadata",
  ];
  return `${scope.typeOf(domain.id)} = ${call("pg.DOMAIN", given)}\n`;
}

/** The sequences that no column makes. */
export function sequenceParts(scope: SqlalchemyScope): readonly string[] {
  const { catalog } = scope;
  return inOrder(catalog, catalog.all("sequence"))
    .filter((record) => !isMade(scope, record))
    .map((record) => {
      if (record.ownedBy !== null) lose(scope, record.id, "Left out: owned by.");
      const given = [
        pythonText(record.name),
        ...schemaSetting(scope, record.id),
        ...(record.type === "bigint" ? [] : [`data_type=sa.${integers[record.type]}()`]),
        ...sequenceSettings(record.options),
        "metadata=Base.metadata",
      ];
      return `${call("sa.Sequence", given)}\n`;
    });
}

const integers = { integer: "Integer", smallint: "SmallInteger" } as const;

function isMade({ catalog }: SqlalchemyScope, record: SequenceRecord): boolean {
  const table = record.ownedBy === null ? undefined : catalog.tableOf(record.ownedBy);
  const column = catalog.find("column", record.ownedBy);
  return Boolean(
    table && column && isMadeBySerial(catalog, record) && isCountedKey({ catalog }, table, column),
  );
}
