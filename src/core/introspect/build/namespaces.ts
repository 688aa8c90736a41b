import { blank } from "../../document/blank.ts";
import type { IdOf } from "../../document/id.ts";
import type { Kind } from "../../document/records/index.ts";
import { schemaSources } from "../schema-sources/index.ts";
import { address } from "./address.ts";
import type { Building } from "./building.ts";

/** Namespaces with the lists of what lies in them. */
export function buildNamespaces(building: Building): readonly IdOf<"namespace">[] {
  const { answer } = building;
  return answer.rows(schemaSources.namespaces).map(({ name, oid }) => {
    const own = address("pg_namespace", oid);
    const id = building.get(own, "namespace");
    const relations = building.relationsIn(oid).map((row) => address("pg_class", row.oid));
    const of = <K extends Kind>(kind: K, addresses: readonly string[]): readonly IdOf<K>[] =>
      addresses.flatMap((each) => building.idAt(each, kind) ?? []);
    const types = (rows: readonly { readonly oid: string; readonly namespace: string }[]) =>
      rows.flatMap((row) => (row.namespace === oid ? [address("pg_type", row.oid)] : []));
    const routines = answer
      .rows(schemaSources.routines)
      .flatMap((row) => (row.namespace === oid ? [address("pg_proc", row.oid)] : []));
    building.add(
      blank("namespace", id, {
        name,
        comment: building.commentAt(own),
        enums: of("enum", types(answer.rows(schemaSources.enums))),
        domains: of("domain", types(answer.rows(schemaSources.domains))),
        ranges: of("range", types(answer.rows(schemaSources.ranges))),
        composites: of("composite", relations),
        sequences: of("sequence", relations),
        tables: of("table", relations),
        views: of("view", relations),
        functions: of("function", routines),
      }),
    );
    return id;
  });
}
