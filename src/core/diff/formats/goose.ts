import { defineFormat, stampText } from "../format.ts";
import { misread, partText } from "../part-text.ts";

/** One file with both directions; the mark for no transaction is for the whole file. */
export const gooseFormat = defineFormat({
  id: "goose",
  title: "goose",
  stamp: "number",
  mixed: false,
  render({ down, name, stamp, up }) {
    const wrong = misread([up, down], /^[ \t]*--\s*\+goose\b.*/m, "goose");
    if (wrong) return wrong;
    const mark = up.transactional && down.transactional ? "" : "-- +goose NO TRANSACTION\n";
    const text = `${mark}-- +goose Up\n${partText(up, marked)}\n-- +goose Down\n${partText(down, marked)}`;
    return [{ path: `${stampText(stamp, 5)}_${name}.sql`, text }];
  },
});

/** goose ends a statement at a line that ends with a semicolon, and drops comments and empty lines, unless told not to. */
function marked(statement: string): string {
  const isPlain = !/;|--|\$|\n\s*\n/.test(statement.slice(0, -1));
  return isPlain ? `${statement}\n` : `-- +goose StatementBegin\n${statement}\n-- +goose StatementEnd\n`;
}
