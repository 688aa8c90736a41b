import { groupBy } from "../../base/group-by.ts";
import { refuse } from "../../base/refusal.ts";
import type { Catalog } from "../../document/catalog.ts";
import type { ColumnRecord } from "../../document/records/index.ts";
import { quoteLiteral, quoteName } from "../../postgres/quoting.ts";
import { columnsIn, idsOf, isText, typeWord } from "../chosen.ts";
import { definePattern } from "../pattern.ts";

const languages = [
  ...([
    "english",
    "simple",
    "danish",
    "dutch",
    "finnish",
    "french",
    "german",
    "hungarian",
    "italian",
  ] as const),
  ...(["norwegian", "portuguese", "romanian", "russian", "spanish", "swedish", "turkish"] as const),
] as const;

/** No words: keys of other systems, secrets, addresses of pages. */
const wordless = /(^|_)(id|uuid|code|hash|digest|password|secret|token|key|url|uri|path|slug|locale)$/i;

/** Words that are found in any form, by an index. */
export const fullTextSearch = definePattern({
  id: "full-text-search",
  title: "Make text searchable",
  why: "A generated column holds the words of the texts in their ground form, and a GIN index finds the rows that have them. It is right after every change, without a trigger.",
  takes: "columns of text, or tables that have some",
  options: {
    column: { kind: "text", label: "Column", start: "search" },
    language: { kind: "choice", label: "Language", values: languages },
    weighted: { kind: "flag", label: "The first column weighs most", start: true },
  },
  subjects: (catalog, selection) => {
    const columns = columnsIn(catalog, selection).filter(
      (column) => isText(catalog, column) && column.generated?.storage !== "virtual",
    );
    return idsOf(columns.filter(({ id, name }) => selection.includes(id) || !wordless.test(name)));
  },
  *steps({ catalog, options, subjects }) {
    const columns = subjects.map((id) => catalog.get("column", id));
    const generated = columns.find((one) => one.generated);
    if (generated)
      return refuse(
        `${catalog.pathOf(generated.id)} is generated, and a generated column cannot read another.`,
      );
    for (const [tableId, texts] of groupBy(columns, ({ id }) => catalog.tableOf(id)?.id ?? "")) {
      if (catalog.columnNamed(tableId, options.column))
        return refuse(
          `${catalog.pathOf(tableId)} has a column ${options.column} already. Choose another name.`,
        );
      const expression = texts
        .map((text, at) => vector(catalog, text, { ...options, weight: "ABCD"[at] ?? "D" }))
        .join(" || ");
      const input = { tableId, name: options.column, type: "tsvector", generated: expression };
      const now = yield { id: "add-column", input };
      const columnId = now.columnNamed(tableId, options.column)?.id ?? "";
      yield { id: "add-index", input: { tableId, method: "gin", keys: [{ columnId }] } };
    }
    return [];
  },
});

type Wanted = { readonly language: string; readonly weighted: boolean; readonly weight: string };

/** The configuration is said, because only then is the result the same everywhere, as a generated column demands. */
function vector(catalog: Catalog, column: ColumnRecord, { language, weight, weighted }: Wanted): string {
  const name = quoteName(column.name);
  const text = typeWord(catalog, column) === "text" ? name : `${name}::text`;
  const words = `to_tsvector(${quoteLiteral(language)}, coalesce(${text}, ''))`;
  return weighted ? `setweight(${words}, '${weight}')` : words;
}
