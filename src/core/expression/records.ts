import type { Kind, RecordOf, SchemaRecord } from "../document/records/index.ts";

/** Records that can be read and put back: a patch in the making, or a design that is being read from SQL. */
export type Records = {
  readonly find: <K extends Kind>(kind: K, id: string | null | undefined) => RecordOf<K> | undefined;
  readonly put: (record: SchemaRecord) => void;
};
