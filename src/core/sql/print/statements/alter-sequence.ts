import type { Catalog } from "../../../document/catalog.ts";
import type { SequenceRecord } from "../../../document/records/index.ts";
import { clauses } from "../clauses.ts";
import { nameOf } from "../name-of.ts";

/** ALTER SEQUENCE that says every option, so that what had one of its own gets the default again. */
export function alterSequence(catalog: Catalog, sequence: SequenceRecord): string {
  const { start, increment, minimum, maximum, cache, cycle } = sequence.options;
  const descends = increment?.startsWith("-") === true;
  const first = descends ? (maximum ?? "-1") : (minimum ?? "1");
  return clauses(
    `ALTER SEQUENCE ${nameOf(catalog, sequence)} AS ${sequence.type}`,
    `INCREMENT BY ${increment ?? "1"}`,
    minimum === null ? "NO MINVALUE" : `MINVALUE ${minimum}`,
    maximum === null ? "NO MAXVALUE" : `MAXVALUE ${maximum}`,
    `START WITH ${start ?? first}`,
    `CACHE ${cache ?? "1"}`,
    cycle ? "CYCLE" : "NO CYCLE",
  );
}
