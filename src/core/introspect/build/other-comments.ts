import { quoteLiteral, quoteName, quoteQualified } from "../../postgres/quoting.ts";
import { schemaSources } from "../schema-sources/index.ts";
import { address } from "./address.ts";
import type { Building, RelationRow } from "./building.ts";
import type { Keeping } from "./keeping.ts";

type Described = { readonly what: string; readonly plain: string; readonly on: string };

/** Comments on what is no record: columns of views, constraints of domains, constraints that come from a parent. */
export function otherComments(building: Building): readonly Keeping[] {
  const comments = building.otherComments();
  if (comments.size === 0) return [];
  const described = [
    ...building.answer.rows(schemaSources.relations).flatMap((row) => partsOf(building, row)),
    ...domainConstraints(building),
  ];
  return described.flatMap(({ at, on, plain, what }) => {
    const text = comments.get(at);
    if (text === undefined) return [];
    const id = building.idAt(on, "table", "view", "domain");
    return [
      {
        statement: `COMMENT ON ${what} IS ${quoteLiteral(text)}`,
        subject: `comment on ${plain}`,
        phase: "after all" as const,
        uses: id === undefined ? [] : [id],
      },
    ];
  });
}

type Addressed = Described & { readonly at: string };

function partsOf(building: Building, row: RelationRow): readonly Addressed[] {
  const namespace = building.namespaceName(row.namespace);
  const path = quoteQualified(namespace, row.name);
  const plain = `${namespace}.${row.name}`;
  const on = address("pg_class", row.oid);
  return [
    ...building.columnsOf(row.oid).map(({ name, number }) => ({
      at: address("pg_class", row.oid, number),
      what: `COLUMN ${path}.${quoteName(name)}`,
      plain: `column ${plain}.${name}`,
      on,
    })),
    ...building.constraintsOf(row.oid).map(({ name, oid }) => ({
      at: address("pg_constraint", oid),
      what: `CONSTRAINT ${quoteName(name)} ON ${path}`,
      plain: `constraint ${plain}.${name}`,
      on,
    })),
    ...building.indexesOf(row.oid).map(({ name, oid }) => ({
      at: address("pg_class", oid),
      what: `INDEX ${quoteQualified(namespace, name)}`,
      plain: `index ${namespace}.${name}`,
      on,
    })),
  ];
}

function domainConstraints(building: Building): readonly Addressed[] {
  return building.answer.rows(schemaSources.domains).flatMap(({ checks, name, namespace, oid }) => {
    const space = building.namespaceName(namespace);
    const path = quoteQualified(space, name);
    return checks.map((check) => ({
      at: address("pg_constraint", check.oid),
      what: `CONSTRAINT ${quoteName(check.name)} ON DOMAIN ${path}`,
      plain: `constraint ${space}.${name}.${check.name}`,
      on: address("pg_type", oid),
    }));
  });
}
