import { isPlain } from "../document/accepts.ts";
import { isRecord } from "../document/blank.ts";
import { recordShapes, type SchemaRecord } from "../document/records/index.ts";

/** A record without some of the records it owns. */
export function withoutChildren(record: SchemaRecord, ids: ReadonlySet<string>): SchemaRecord {
  const plain: Readonly<Record<string, unknown>> = isPlain(record) ? record : {};
  const result: Record<string, unknown> = { ...plain };
  for (const [key, field] of Object.entries(recordShapes[record.kind].fields)) {
    const list = plain[key];
    if (field.type === "children" && Array.isArray(list))
      result[key] = list.filter((id) => !ids.has(String(id)));
  }
  const shorter: unknown = result;
  if (isRecord(shorter)) return shorter;
  throw new Error(`Taking children from a ${record.kind} broke it`);
}
