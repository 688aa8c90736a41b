import { blank } from "../../document/blank.ts";
import { catalogOf } from "../../document/catalog.ts";
import { designId } from "../../document/id.ts";
import { quoteName } from "../../postgres/quoting.ts";
import { type Growth, newId } from "../growth.ts";
import { commentFrom, freeName } from "../names.ts";
import { withRecord } from "../with-records.ts";

/** A foreign-data wrapper without functions, a server behind it, and perhaps the mapping of a role. */
export const growServer: Growth = (document, choices) => {
  const names = new Set(
    catalogOf(document)
      .all("object")
      .map(({ name }) => name),
  );
  const wrapper = blank("object", newId(document, "object"), {
    type: "foreign data wrapper",
    name: freeName(choices, (name) => names.has(name)),
    definition: choices.once(2) ? "OPTIONS (debug 'true')" : "",
    comment: commentFrom(choices),
  });
  const withWrapper = withRecord(document, designId, wrapper);
  const server = blank("object", newId(withWrapper, "object"), {
    type: "server",
    name: freeName(choices, (name) => names.has(name)),
    definition: `FOREIGN DATA WRAPPER ${quoteName(wrapper.name)} OPTIONS (host 'it''s')`,
    uses: [wrapper.id],
    comment: commentFrom(choices),
  });
  const withServer = withRecord(withWrapper, designId, server);
  if (choices.once(2)) return withServer;
  const mapping = blank("object", newId(withServer, "object"), {
    type: "user mapping",
    name: "",
    signature: `FOR ${choices.pick(["PUBLIC", "pg_monitor"])} SERVER ${quoteName(server.name)}`,
    definition: choices.once(2) ? "OPTIONS (\"user\" 'bob')" : "",
    uses: [server.id],
  });
  return withRecord(withServer, designId, mapping);
};
