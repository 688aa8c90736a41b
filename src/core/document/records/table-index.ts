import { flag, list, name, optional, reference, sql, words } from "../field.ts";
import { indexKey } from "../fields/index-key.ts";
import { parameter } from "../fields/parameter.ts";
import { defineRecord } from "../record.ts";

/** CREATE INDEX (the file is not called index.ts because that name is the list's). */
export const indexShape = defineRecord("index", {
  name,
  method: name,
  unique: flag,
  nullsNotDistinct: flag,
  keys: list(indexKey),
  include: list(reference("column")),
  predicate: optional(sql),
  parameters: list(parameter),
  tablespace: optional(name),
  /** ON ONLY: not handed down to partitions that exist. */
  only: flag,
  /** The index of the partitioned parent this one is attached to. */
  partOf: optional(reference("index")),
  /** CLUSTER ON: the order the table is rewritten in. */
  clustered: flag,
  comment: optional(words),
});
