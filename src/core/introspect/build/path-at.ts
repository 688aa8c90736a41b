import { quoteName, quoteQualified } from "../../postgres/quoting.ts";
import type { RowOf } from "../schema-source.ts";
import { schemaSources } from "../schema-sources/index.ts";
import type { Building } from "./building.ts";
import { signatureType } from "./type-of.ts";

/** What a statement calls something: `TABLE` and `public.film`; `plain` is the name for people. */
export type Called = { readonly noun: string; readonly path: string; readonly plain: string };

const relationNouns = {
  r: "TABLE",
  p: "TABLE",
  f: "FOREIGN TABLE",
  v: "VIEW",
  m: "MATERIALIZED VIEW",
  c: "TYPE",
  S: "SEQUENCE",
} as const;

/** How ALTER, GRANT and COMMENT name what lies at an oid; undefined for what people did not make. */
export function calledAt(building: Building, catalog: string, oid: string): Called | undefined {
  const { answer } = building;
  const named = (noun: string, row: { readonly namespace: string; readonly name: string }): Called => {
    const namespace = building.namespaceName(row.namespace);
    return { noun, path: quoteQualified(namespace, row.name), plain: `${namespace}.${row.name}` };
  };
  const found = <R extends { readonly oid: string }>(rows: readonly R[]): R | undefined =>
    rows.find((row) => row.oid === oid);
  switch (catalog) {
    case "pg_class": {
      const row = building.relation(oid);
      return row && named(relationNouns[row.kind], row);
    }
    case "pg_namespace": {
      const row = found(answer.rows(schemaSources.namespaces));
      return row && { noun: "SCHEMA", path: quoteName(row.name), plain: row.name };
    }
    case "pg_publication": {
      const row = found(answer.rows(schemaSources.publications));
      return row && { noun: "PUBLICATION", path: quoteName(row.name), plain: row.name };
    }
    case "pg_proc": {
      const row = found(answer.rows(schemaSources.routines));
      return row ? routineCalled(building, row) : undefined;
    }
    case "pg_type": {
      const domain = found(answer.rows(schemaSources.domains));
      const row =
        domain ?? found(answer.rows(schemaSources.enums)) ?? found(answer.rows(schemaSources.ranges));
      return row && named(domain ? "DOMAIN" : "TYPE", row);
    }
    default:
      return objectCalled(building, catalog, oid);
  }
}

function routineCalled(building: Building, row: RowOf<typeof schemaSources.routines>): Called {
  const namespace = building.namespaceName(row.namespace);
  const input = `(${row.input.map(signatureType).join(", ")})`;
  return {
    noun: row.kind === "p" ? "PROCEDURE" : "FUNCTION",
    path: `${quoteQualified(namespace, row.name)}${input}`,
    plain: `${namespace}.${row.name}${input}`,
  };
}

function objectCalled(building: Building, catalog: string, oid: string): Called | undefined {
  const row = building.answer
    .rows(schemaSources.objects)
    .find((each) => each.catalog === catalog && each.oid === oid);
  if (!row || row.namespace !== null) return undefined;
  return { noun: row.type.toUpperCase(), path: `${quoteName(row.name)}${row.signature}`, plain: row.name };
}
