import { blank } from "../../document/blank.ts";
import { idOf } from "../../document/id.ts";
import type { IndexRecord, PrimaryKeyRecord, UniqueRecord } from "../../document/records/index.ts";

/** The unique index that a key can be made of, under the key's name and id. */
export function keyIndex(key: PrimaryKeyRecord | UniqueRecord): IndexRecord {
  return blank("index", idOf("index", key.id), {
    name: key.name,
    method: "btree",
    unique: true,
    nullsNotDistinct: key.kind === "unique" && key.nullsNotDistinct,
    keys: key.columns.map((column) => ({
      of: { kind: "column" as const, column },
      collation: null,
      operatorClass: null,
      descending: false,
      nulls: "default" as const,
    })),
    include: key.include,
    parameters: key.parameters,
    tablespace: key.tablespace,
  });
}
