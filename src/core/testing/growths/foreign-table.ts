import { blank } from "../../document/blank.ts";
import { catalogOf } from "../../document/catalog.ts";
import { columnFrom } from "../a-column.ts";
import { type Growth, namespaceFrom, newId } from "../growth.ts";
import { commentFrom, freeName } from "../names.ts";
import { columnsTaken, relationsTaken } from "../spaces-of-names.ts";
import { withRecord } from "../with-records.ts";

/** A table whose rows come from a server, with options of its own and of its columns. */
export const growForeignTable: Growth = (document, choices) => {
  const catalog = catalogOf(document);
  const server = choices.among(catalog.all("object").filter(({ type }) => type === "server"));
  if (!server) return document;
  const namespace = namespaceFrom(catalog, choices);
  const id = newId(document, "table");
  const table = blank("table", id, {
    name: freeName(choices, relationsTaken(catalog, namespace.id)),
    foreign: { server: server.id, options: choices.once(2) ? [{ name: "table_name", value: "film" }] : [] },
    comment: commentFrom(choices),
  });
  let grown = withRecord(document, namespace.id, table);
  for (let left = 1 + choices.below(3); left > 0; left -= 1) {
    const name = freeName(choices, columnsTaken(catalogOf(grown), id));
    const column = columnFrom(grown, { table: id, name, choices });
    const isPlain = column.identity === null && column.generated === null;
    const options = choices.once(2) ? [{ name: "Column Name", value: "'it''s'" }] : [];
    if (isPlain) {
      const bare = { ...column, foreignOptions: options, compression: null, storage: null };
      grown = withRecord(grown, id, bare);
    }
  }
  return grown;
};
