import { blank } from "../../document/blank.ts";
import { catalogOf } from "../../document/catalog.ts";
import { designId } from "../../document/id.ts";
import type { PublicationRecord, TableRecord } from "../../document/records/index.ts";
import type { Choices } from "../choices.ts";
import { conditionOn } from "../expressions.ts";
import { type Growth, newId, plainTables } from "../growth.ts";
import { commentFrom, freeName } from "../names.ts";
import { withRecord } from "../with-records.ts";

/** A publication of everything, of some tables with columns and filters, or of a namespace. */
export const growPublication: Growth = (document, choices) => {
  const catalog = catalogOf(document);
  const names = new Set(catalog.all("publication").map(({ name }) => name));
  const name = freeName(choices, (candidate) => names.has(candidate));
  const heirs = new Set(catalog.all("table").flatMap(({ inherits }) => inherits.map(String)));
  const able = plainTables(catalog).filter(
    ({ id, inherits, unlogged }) => !unlogged && inherits.length === 0 && !heirs.has(id),
  );
  const allTables = choices.once(4);
  const whole = !allTables && choices.once(3) ? choices.among(catalog.all("namespace")) : undefined;
  const tables = allTables || whole ? [] : choices.some(able, 3);
  const publication = blank("publication", newId(document, "publication"), {
    name,
    allTables,
    tables: tables.map((table) => publishedFrom(choices, table)),
    namespaces: whole ? [whole.id] : [],
    parameters: choices.once(3) ? [{ name: "publish", value: "'insert, delete'" }] : [],
    comment: commentFrom(choices),
  });
  return withRecord(document, designId, publication);

  function publishedFrom(from: Choices, { id }: TableRecord): PublicationRecord["tables"][number] {
    const plain = catalog
      .columnsOf(id)
      .filter(({ generated, type }) => generated === null && type.base.kind === "builtin");
    const column = from.once(3) ? from.among(plain) : undefined;
    return {
      table: id,
      only: from.once(3),
      columns: from.once(2) ? plain.slice(0, 2).map((each) => each.id) : [],
      where: column ? conditionOn(column, from).replace(/^num_nonnulls.*/, "true") : null,
    };
  }
};
