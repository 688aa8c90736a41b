import { type Refusal, refuse } from "../../base/refusal.ts";
import type { Parameter } from "../../document/fields/parameter.ts";
import { quoteLiteral } from "../../postgres/quoting.ts";
import { defineCommand } from "../command.ts";
import { editOf } from "../edit.ts";
import { nameRefusal } from "../names.ts";
import { missing } from "../place.ts";

/** Sets the options of a foreign table or of one of its columns, and from which server its rows come. Values are plain texts. */
export const setForeignOptions = defineCommand<{
  /** A foreign table, or a column of one. */
  readonly id: string;
  readonly options: readonly Parameter[];
  readonly serverId?: string;
}>()({
  id: "set-foreign-options",
  title: "Change foreign options",
  run(catalog, { id, options: written, serverId }) {
    const table = catalog.tableOf(id);
    if (!table?.foreign) return refuse("Only a foreign table has such options.");
    const options = written.map(({ name, value }) => ({ name: name.trim(), value: valueText(value) }));
    const refused = optionsRefusal(options);
    if (refused) return refused;
    const edit = editOf(catalog.document);
    const column = catalog.find("column", id);
    if (column) {
      edit.put({ ...column, foreignOptions: options });
      return { patch: edit.patch() };
    }
    const server = catalog.find("object", serverId ?? table.foreign.server);
    if (table.id !== id || server?.type !== "server")
      return missing(table.id === id ? "server" : "foreign table");
    edit.put({ ...table, foreign: { server: server.id, options } });
    return { patch: edit.patch() };
  },
});

/** As import writes it: words and numbers bare, other text quoted. */
function valueText(value: string): string {
  return /^(?:[a-z_][a-z0-9_]*|[+-]?\d+(?:\.\d+)?)$/i.test(value) ? value : quoteLiteral(value);
}

function optionsRefusal(options: readonly Parameter[]): Refusal | undefined {
  const names = options.map(({ name }) => name);
  if (new Set(names).size < names.length) return refuse("An option is set twice.");
  for (const name of names) {
    const refused = nameRefusal("An option", name);
    if (refused) return refused;
  }
  return undefined;
}
