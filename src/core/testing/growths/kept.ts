import { blank } from "../../document/blank.ts";
import { catalogOf } from "../../document/catalog.ts";
import { designId } from "../../document/id.ts";
import { qualifiedSql } from "../expressions.ts";
import { type Growth, newId, plainTables } from "../growth.ts";
import { withRecord } from "../with-records.ts";

/** A statement about a table that is kept as it is. */
export const growKept: Growth = (document, choices) => {
  const catalog = catalogOf(document);
  const table = choices.among(plainTables(catalog));
  if (!table) return document;
  const name = qualifiedSql(catalog, table);
  const statement = `GRANT ${choices.pick(["SELECT", "INSERT", "ALL"])} ON TABLE ${name} TO PUBLIC`;
  const kept = blank("kept", newId(document, "kept"), {
    statement,
    subject: catalog.pathOf(table.id),
    phase: choices.pick(["after tables", "after all"]),
    uses: [table.id],
  });
  return withRecord(document, designId, kept);
};
