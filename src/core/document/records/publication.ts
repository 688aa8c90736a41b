import { flag, group, list, name, optional, reference, sql, words } from "../field.ts";
import { parameter } from "../fields/parameter.ts";
import { defineRecord } from "../record.ts";

/** CREATE PUBLICATION: which tables are replicated, with which columns (none: all) and rows. */
export const publicationShape = defineRecord("publication", {
  name,
  allTables: flag,
  tables: list(
    group({
      table: reference("table"),
      only: flag,
      columns: list(reference("column")),
      where: optional(sql),
    }),
  ),
  namespaces: list(reference("namespace")),
  parameters: list(parameter),
  comment: optional(words),
});
