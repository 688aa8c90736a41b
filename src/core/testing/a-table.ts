import { blank } from "../document/blank.ts";
import { catalogOf } from "../document/catalog.ts";
import type { Document } from "../document/document.ts";
import { idOf } from "../document/id.ts";
import { type ColumnSketch, columnSketch } from "./column-sketch.ts";
import { columnIdOf, noOptions, placeOf, typeOf, withNamespace } from "./sketch-path.ts";
import { withRecord } from "./with-records.ts";

/** Tables by path, columns by name: `{ orders: { id: "int8 pk", customer_id: "int8 -> customers.id" } }`. */
export type TableSketches = { readonly [table: string]: { readonly [column: string]: string } };

/** The document with the sketched tables. Each may refer to any other, whatever the order. */
export function withTables(document: Document, sketches: TableSketches): Document {
  let grown = document;
  const tables = Object.entries(sketches).map(([path, columns]) => ({
    path,
    columns: Object.entries(columns).map(([name, text]) => ({ name, sketch: columnSketch(text) })),
  }));
  for (const { path, columns } of tables) grown = withColumns(grown, path, columns);
  for (const { path, columns } of tables) grown = withKeys(grown, path, columns);
  for (const { path, columns } of tables) {
    for (const column of columns) grown = withReference(grown, path, column);
  }
  return grown;
}

type SketchedColumn = { readonly name: string; readonly sketch: ColumnSketch };

function withColumns(document: Document, path: string, columns: readonly SketchedColumn[]): Document {
  const { namespace, name } = placeOf(path);
  const table = blank("table", idOf("table", path), { name });
  let grown = withRecord(withNamespace(document, namespace), namespace, table);
  for (const { name, sketch } of columns) {
    const record = blank("column", idOf("column", `${path}.${name}`), {
      name,
      type: typeOf(grown, sketch.type),
      notNull: sketch.notNull,
      default: sketch.default,
      generated: sketch.generated === null ? null : { expression: sketch.generated, storage: "stored" },
      identity: sketch.identity && { when: sketch.identity, sequence: null, options: noOptions },
    });
    grown = withRecord(grown, path, record);
  }
  return grown;
}

function withKeys(document: Document, path: string, columns: readonly SketchedColumn[]): Document {
  const table = placeOf(path).name;
  let grown = document;
  const inKey = columns.filter(({ sketch }) => sketch.primaryKey);
  if (inKey.length > 0) {
    const name = `${table}_pkey`;
    const ids = inKey.map((column) => columnIdOf(document, path, column.name));
    const key = blank("primary-key", idOf("primary-key", `${path}.${name}`), { name, columns: ids });
    grown = withRecord(grown, path, key);
  }
  for (const column of columns.filter(({ sketch }) => sketch.unique)) {
    const name = `${table}_${column.name}_key`;
    const ids = [columnIdOf(document, path, column.name)];
    grown = withRecord(
      grown,
      path,
      blank("unique", idOf("unique", `${path}.${name}`), { name, columns: ids }),
    );
  }
  return grown;
}

function withReference(document: Document, path: string, { name: column, sketch }: SketchedColumn): Document {
  if (sketch.references === null) return document;
  const cut = sketch.references.lastIndexOf(".");
  const target = sketch.references.slice(0, cut);
  const name = `${placeOf(path).name}_${column}_fkey`;
  const foreignKey = blank("foreign-key", idOf("foreign-key", `${path}.${name}`), {
    name,
    references: catalogOf(document).get("table", target).id,
    pairs: [
      {
        column: columnIdOf(document, path, column),
        references: columnIdOf(document, target, sketch.references.slice(cut + 1)),
      },
    ],
    onDelete: sketch.onDelete,
    onUpdate: sketch.onUpdate,
  });
  return withRecord(document, path, foreignKey);
}
