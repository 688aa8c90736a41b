import type { Catalog } from "../../../document/catalog.ts";
import type { SequenceRecord } from "../../../document/records/index.ts";
import { clauses, sequenceClauses } from "../clauses.ts";
import { nameOf } from "../name-of.ts";
import type { CreateOptions } from "../printed-statement.ts";

/** CREATE SEQUENCE, without its owner: see `ownSequence`. */
export function createSequence(
  catalog: Catalog,
  sequence: SequenceRecord,
  options: CreateOptions = {},
): string {
  return clauses(
    `CREATE ${sequence.unlogged ? "UNLOGGED " : ""}SEQUENCE`,
    options.ifNotExists && "IF NOT EXISTS",
    nameOf(catalog, sequence),
    sequence.type !== "bigint" && `AS ${sequence.type}`,
    sequenceClauses(sequence.options),
  );
}
