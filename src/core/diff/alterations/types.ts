import type {
  CompositeRecord,
  DomainRecord,
  EnumRecord,
  SequenceRecord,
} from "../../document/records/index.ts";
import { sameFragment } from "../../expression/same-fragment.ts";
import { quoteName } from "../../postgres/quoting.ts";
import { externalName, nameOf } from "../../sql/print/name-of.ts";
import { addEnumValue } from "../../sql/print/statements/add-enum-value.ts";
import { statements } from "../../sql/print/statements/index.ts";
import { typeSpelling } from "../../sql/print/type-spelling.ts";
import { verbatim } from "../../sql/print/verbatim.ts";
import { type Draft, draft } from "../draft.ts";
import type { Migration } from "../migration.ts";

/** New values of an enum that stays, before all else and outside the transaction, because they can be used only then. */
export function addEnumValues({ after, before }: Migration, type: EnumRecord): readonly Draft[] {
  const old = before.catalog.find("enum", type.id);
  if (!old) return [];
  const nameOfValue = (id: string): string =>
    before.catalog.find("enum-value", id)?.name ?? after.catalog.get("enum-value", id).name;
  const present = [...old.values.map(String)];
  return type.values.flatMap((id, at) => {
    if (present.includes(id)) return [];
    const previous = type.values[at - 1];
    const next = type.values.slice(at + 1).find((other) => present.includes(other));
    present.push(id);
    const place =
      next === undefined
        ? null
        : previous === undefined
          ? ({ where: "BEFORE", of: nameOfValue(next) } as const)
          : ({ where: "AFTER", of: nameOfValue(previous) } as const);
    const sql = [addEnumValue(before.catalog, old, { name: nameOfValue(id), place })];
    const record = after.catalog.get("enum-value", id);
    return draft(after.catalog, { verb: "add", record, sql }).map((step) => ({
      ...step,
      transactional: false,
    }));
  });
}

/** A domain that stays: its default, whether it may be empty, its checks. */
export function alterDomain(migration: Migration, domain: DomainRecord): readonly Draft[] {
  const { after, followed } = migration;
  const { catalog } = after;
  const old = followed.find("domain", domain.id);
  if (!old) return [];
  const changed = migration.changed(domain);
  const start = `ALTER DOMAIN ${nameOf(catalog, domain)}`;
  const isSame = (one: Check, other: Check): boolean =>
    one.name === other.name &&
    one.notValid === other.notValid &&
    sameFragment(one.expression, other.expression);
  const left = old.checks.filter((check) => !domain.checks.some((other) => isSame(check, other)));
  const added = domain.checks.filter((check) => !old.checks.some((other) => isSame(check, other)));
  const sql = [
    ...left.map(({ name }) => `${start} DROP CONSTRAINT ${quoteName(name)}`),
    ...(changed.has("default")
      ? [
          domain.default === null
            ? `${start} DROP DEFAULT`
            : `${start} SET DEFAULT ${verbatim(domain.default)}`,
        ]
      : []),
    ...(changed.has("notNull") ? [`${start} ${domain.notNull ? "SET" : "DROP"} NOT NULL`] : []),
    ...added.map((check) => statements.addDomainCheck(catalog, domain, check)),
    ...(changed.has("comment") ? [statements.commentOn(catalog, domain)] : []),
  ];
  return draft(catalog, { verb: "change", record: domain, sql });
}

type Check = DomainRecord["checks"][number];

/** A composite type that stays: attributes that are new behind the others, comments. */
export function alterComposite(migration: Migration, composite: CompositeRecord): readonly Draft[] {
  const { after, before } = migration;
  const { catalog } = after;
  const attributes = composite.attributes.map((id) => catalog.get("attribute", id));
  const sql = attributes.flatMap((attribute) => {
    const type = `${quoteName(attribute.name)} ${typeSpelling(catalog, attribute.type)}`;
    const collation = attribute.collation ? ` COLLATE ${externalName(attribute.collation)}` : "";
    const isNew = !before.catalog.record(attribute.id);
    const isTold = isNew ? attribute.comment !== null : migration.changed(attribute).has("comment");
    return [
      ...(isNew
        ? [`ALTER TYPE ${nameOf(catalog, composite)} ADD ATTRIBUTE ${type}${collation} CASCADE`]
        : []),
      ...(isTold ? [statements.commentOn(catalog, attribute)] : []),
    ];
  });
  const comment = migration.changed(composite).has("comment")
    ? [statements.commentOn(catalog, composite)]
    : [];
  return draft(catalog, { verb: "change", record: composite, sql: [...sql, ...comment] });
}

/** A sequence that stays: all its options, who owns it, whether it is logged. */
export function alterSequence(migration: Migration, sequence: SequenceRecord): readonly Draft[] {
  const { catalog } = migration.after;
  const changed = migration.changed(sequence);
  const sql = [
    ...(changed.has("type") || changed.has("options") ? [statements.alterSequence(catalog, sequence)] : []),
    ...(changed.has("unlogged")
      ? [`ALTER SEQUENCE ${nameOf(catalog, sequence)} SET ${sequence.unlogged ? "UNLOGGED" : "LOGGED"}`]
      : []),
    ...(changed.has("comment") ? [statements.commentOn(catalog, sequence)] : []),
  ];
  return draft(catalog, { verb: "change", record: sequence, sql });
}
