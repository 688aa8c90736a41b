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
  // What an owner loses no grant can say.
  const privilege = choices.pick(["TRIGGER", "TRUNCATE", "REFERENCES"]);
  const statement = `REVOKE ${privilege} ON TABLE ${name} FROM CURRENT_USER`;
  const kept = blank("kept", newId(document, "kept"), {
    statement,
    subject: catalog.pathOf(table.id),
    phase: choices.pick(["after tables", "after all"]),
    uses: [table.id],
  });
  return withRecord(document, designId, kept);
};
