import { byteLength } from "../../../base/byte-length.ts";
import type { Catalog } from "../../../document/catalog.ts";
import type { RoutineReference } from "../../../document/fields/routine-reference.ts";
import type { RangeRecord } from "../../../document/records/index.ts";
import { multirangeName, multirangeOf } from "../../../postgres/multirange-name.ts";
import { quoteQualified } from "../../../postgres/quoting.ts";
import { externalName, nameOf, routineName } from "../name-of.ts";
import { typeSpelling } from "../type-spelling.ts";

/** PostgreSQL cuts longer names before it adds to them, also within a character. */
const mostBytes = 52;

/** CREATE TYPE … AS RANGE; the type of its sets is named where PostgreSQL would choose another name. */
export function createRange(catalog: Catalog, range: RangeRecord): string {
  const routine = (reference: RoutineReference | null) => reference && routineName(catalog, reference);
  const sets = multirangeOf(range);
  const isChosen = sets === multirangeName(range.name) && byteLength(range.name) <= mostBytes;
  const options = [
    ["subtype", typeSpelling(catalog, range.subtype)],
    ["subtype_opclass", range.operatorClass && externalName(range.operatorClass)],
    ["collation", range.collation && externalName(range.collation)],
    ["canonical", routine(range.canonical)],
    ["subtype_diff", routine(range.difference)],
    ["multirange_type_name", isChosen ? null : quoteQualified(catalog.namespaceOf(range.id)?.name, sets)],
  ] as const;
  const lines = options.flatMap(([name, value]) => (value === null ? [] : [`\n  ${name} = ${value}`]));
  return `CREATE TYPE ${nameOf(catalog, range)} AS RANGE (${lines.join(",")}\n)`;
}
