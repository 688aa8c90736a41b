import type { Essentials } from "../../document/blank.ts";
import { blank } from "../../document/blank.ts";
import { type Catalog, catalogOf } from "../../document/catalog.ts";
import type { Document } from "../../document/document.ts";
import type { ColumnRecord, TableRecord, ViewRecord } from "../../document/records/index.ts";
import { quoteName } from "../../postgres/quoting.ts";
import type { Choices } from "../choices.ts";
import { isSorted } from "../column-types.ts";
import { conditionOn, qualifiedSql } from "../expressions.ts";
import { type Growth, namespaceFrom, newId } from "../growth.ts";
import { commentFrom, freeName } from "../names.ts";
import { relationsTaken } from "../spaces-of-names.ts";
import { withRecord } from "../with-records.ts";

/** A view of a table or of another view, or a materialized view with an index. */
export const growView: Growth = (document, choices) => {
  const catalog = catalogOf(document);
  const namespace = namespaceFrom(catalog, choices);
  const table = choices.among(catalog.all("table").filter(({ foreign }) => foreign === null));
  const below = choices.once(4) ? choices.among(catalog.all("view")) : undefined;
  const body = below ? overView(catalog, below) : table && overTable(catalog, table, choices);
  if (!body) return document;
  const view = blank("view", newId(document, "view"), {
    name: freeName(choices, relationsTaken(catalog, namespace.id)),
    comment: commentFrom(choices),
    ...body.view,
  });
  const grown = withRecord(document, namespace.id, view);
  return view.materialized && body.sorted !== null
    ? withIndex(grown, view, { output: body.sorted, choices })
    : grown;
};

/** What a view says, and an output column of it that an index can order. */
type Body = {
  readonly view: Omit<Essentials<"view">, "name" | "comment">;
  readonly sorted: string | null;
};

function overView(catalog: Catalog, below: ViewRecord): Body {
  const query = `SELECT count(*) AS n FROM ${qualifiedSql(catalog, below)}`;
  return { view: { query, uses: [below.id] }, sorted: "n" };
}

function overTable(catalog: Catalog, table: TableRecord, choices: Choices): Body {
  const columns = choices.some(catalog.columnsOf(table.id), 4);
  const names = namesOf(columns, choices);
  const renamed = choices.once(3);
  const outputs = columns.map((column, at) => outputSql(column, renamed ? null : (names[at] ?? null)));
  const condition = choices.among(columns);
  const query = [
    `SELECT ${outputs.join(", ")}`,
    `FROM ${qualifiedSql(catalog, table)}`,
    ...(condition ? [`WHERE ${conditionOn(condition, choices)}`] : []),
  ].join("\n  ");
  const materialized = choices.once(3);
  const sorted = columns.findIndex((column) => isSorted(catalog, column.type));
  const view = {
    query,
    uses: [table.id],
    columnNames: renamed ? names : [],
    materialized,
    withoutRows: materialized && choices.once(3),
    options: !materialized && choices.once(4) ? [{ name: "security_barrier", value: "true" }] : [],
    checkOption: !materialized && columns.length > 0 ? choices.pick(["none", "local", "cascaded"]) : "none",
  } as const;
  return { view, sorted: names[sorted] ?? null };
}

function outputSql(column: ColumnRecord, name: string | null): string {
  const source = quoteName(column.name);
  return name === null || name === column.name ? source : `${source} AS ${quoteName(name)}`;
}

function namesOf(columns: readonly ColumnRecord[], choices: Choices): readonly string[] {
  const names = new Set<string>();
  for (const _ of columns) names.add(freeName(choices, (taken) => names.has(taken)));
  return [...names];
}

type Indexed = { readonly output: string; readonly choices: Choices };

function withIndex(document: Document, view: ViewRecord, { output, choices }: Indexed): Document {
  const catalog = catalogOf(document);
  const index = blank("index", newId(document, "index"), {
    name: freeName(choices, relationsTaken(catalog, catalog.namespaceOf(view.id)?.id ?? "")),
    method: "btree",
    unique: choices.once(2),
    keys: [
      {
        of: { kind: "output", name: output },
        collation: null,
        operatorClass: null,
        descending: choices.once(4),
        nulls: "default",
      },
    ],
  });
  return withRecord(document, view.id, index);
}
