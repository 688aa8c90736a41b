import { blank } from "../../document/blank.ts";
import type { SequenceOptions } from "../../document/fields/sequence-options.ts";
import { explicitOptions, type SequenceType } from "../../postgres/sequence-defaults.ts";
import { schemaSources } from "../schema-sources/index.ts";
import { address } from "./address.ts";
import type { Building, SequenceRow } from "./building.ts";

/** Sequences but those of identity columns. */
export function buildSequences(building: Building): void {
  for (const row of building.answer.rows(schemaSources.sequences)) {
    const own = address("pg_class", row.oid);
    const relation = building.relation(row.oid);
    const id = building.idAt(own, "sequence");
    if (!relation || id === undefined) continue;
    const { column, relation: table } = row;
    building.add(
      blank("sequence", id, {
        name: relation.name,
        type: sequenceType(row.type),
        options: sequenceOptions(row),
        ownedBy:
          table === null || column === null
            ? null
            : (building.idAt(address("pg_class", table, column), "column") ?? null),
        unlogged: relation.unlogged,
        comment: building.commentAt(own),
      }),
    );
  }
}

/** What is particular about a sequence. */
export function sequenceOptions(row: SequenceRow): SequenceOptions {
  const { cache, cycle, increment, maximum, minimum, start } = row;
  return explicitOptions(sequenceType(row.type), { cache, cycle, increment, maximum, minimum, start });
}

function sequenceType(type: string): SequenceType {
  return type === "smallint" || type === "integer" ? type : "bigint";
}
