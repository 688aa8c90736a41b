import { blank } from "../document/blank.ts";
import { catalogOf } from "../document/catalog.ts";
import { type Document, emptyDocument } from "../document/document.ts";
import { idOf } from "../document/id.ts";
import type { SchemaRecord } from "../document/records/index.ts";
import { type LintRun, lint } from "./run.ts";

/**
 * Checks a made-up design, whose findings nobody wants: the engine has compiled the rules from then on, before
 * somebody waits for them.
 */
export function rehearseRules(): LintRun {
  return lint(catalogOf(rehearsed()));
}

const columns = [
  ["id", "int8", null],
  ["parent_id", "int8", null],
  ["title", "varchar", "'new'"],
  ["is_open", "bool", "false"],
  ["price", "numeric", "0"],
  ["created_at", "timestamptz", "now()"],
] as const;

/** Tables that refer to one another, with the kinds of columns and indexes that most designs have. */
function rehearsed(): Document {
  const { schema, diagram } = emptyDocument();
  const records = new Map<string, SchemaRecord>(schema);
  const tables = ["one", "two", "three"].map((name) => idOf("table", name));
  for (const id of tables)
    for (const record of recordsOf(id, tables[0] ?? id)) records.set(record.id, record);
  for (const record of schema.values())
    if (record.kind === "namespace") records.set(record.id, { ...record, tables });
  return { schema: records, diagram };
}

type TableId = ReturnType<typeof idOf<"table">>;

function recordsOf(id: TableId, references: TableId): readonly SchemaRecord[] {
  const own = columns.map(([name, type, value]) =>
    blank("column", idOf("column", `${id}.${name}`), {
      name,
      type: { base: { kind: "builtin", name: type }, modifiers: [], fields: "", dimensions: 0 },
      default: value,
      notNull: name === "id",
    }),
  );
  const key = blank("primary-key", idOf("primary-key", `${id}.key`), {
    name: `${id}_pkey`,
    columns: [idOf("column", `${id}.id`)],
  });
  const foreignKey = blank("foreign-key", idOf("foreign-key", `${id}.parent`), {
    name: `${id}_parent_id_fkey`,
    references,
    pairs: [{ column: idOf("column", `${id}.parent_id`), references: idOf("column", `${references}.id`) }],
  });
  const index = blank("index", idOf("index", `${id}.index`), {
    name: `${id}_created_at_idx`,
    method: "btree",
    keys: [
      {
        of: { kind: "column", column: idOf("column", `${id}.created_at`) },
        collation: null,
        operatorClass: null,
        descending: true,
        nulls: "default",
      },
    ],
  });
  const table = blank("table", id, {
    name: id,
    columns: own.map((column) => column.id),
    constraints: [key.id, foreignKey.id],
    indexes: [index.id],
  });
  return [table, ...own, key, foreignKey, index];
}
