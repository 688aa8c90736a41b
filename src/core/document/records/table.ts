import {
  children,
  count,
  flag,
  group,
  list,
  name,
  optional,
  orderedChildren,
  reference,
  variant,
  words,
} from "../field.ts";
import { parameter } from "../fields/parameter.ts";
import { partitionBy, partitionOf } from "../fields/partition.ts";
import { defineRecord } from "../record.ts";

/** CREATE TABLE. A partition's columns are its own records, as in PostgreSQL. */
export const tableShape = defineRecord("table", {
  name,
  comment: optional(words),
  columns: orderedChildren("column"),
  constraints: children("primary-key", "unique", "foreign-key", "check", "exclusion"),
  indexes: children("index"),
  triggers: children("trigger"),
  unlogged: flag,
  partitionBy: optional(partitionBy),
  partitionOf: optional(partitionOf),
  inherits: list(reference("table")),
  parameters: list(parameter),
  accessMethod: optional(name),
  tablespace: optional(name),
  policies: children("policy"),
  rules: children("rule"),
  statistics: children("statistics"),
  dependencies: orderedChildren("dependency"),
  /** ENABLE and FORCE ROW LEVEL SECURITY. */
  rowSecurity: flag,
  forceRowSecurity: flag,
  replicaIdentity: optional(
    variant({ full: {}, nothing: {}, index: { index: reference("index", "primary-key", "unique") } }),
  ),
  /** CREATE FOREIGN TABLE: the server its rows come from. */
  foreign: optional(group({ server: reference("object"), options: list(parameter) })),
  /** CREATE TABLE OF a composite type. */
  ofType: optional(reference("composite")),
  /** It exists elsewhere (`auth.users`): referred to, drawn dimmed, never created. */
  external: flag,
  /** Rows that are expected, for advice on migrations and indexes; never printed as SQL. */
  expectedRows: optional(count),
});
