import type { Catalog } from "../../document/catalog.ts";
import type { EnumRecord, SchemaRecord } from "../../document/records/index.ts";
import { serialSequenceIds } from "../default-value.ts";
import { lossComment } from "../losses/loss-lines.ts";
import { inLossOrder, type Said, unsaid } from "../losses/unsaid.ts";
import { inOrder } from "../naming/in-order.ts";
import { enumLabels } from "../resolved-type.ts";
import { partitionLoss, wholeForeignKeys, wholeTables } from "../tables.ts";
import type { Loss, Rendering } from "../target.ts";
import { referenceLines } from "./references.ts";
import { type DbmlScope, qualified } from "./scope.ts";
import { dbmlName, dbmlString } from "./syntax.ts";
import { tableDefinition } from "./table-parts.ts";

const said: Said = {
  namespace: [],
  enum: [],
  "enum-value": [],
  sequence: ["ownedBy", "type"],
  table: ["comment"],
  column: ["type", "notNull", "default", "identity", "comment"],
  "primary-key": ["columns"],
  unique: ["columns"],
  "foreign-key": ["references", "pairs", "onDelete", "onUpdate"],
  check: ["expression"],
  index: ["method", "unique", "keys", "comment"],
};

/** The design in DBML as dbdiagram.io and `@dbml/core` read it. */
export function renderDbml(catalog: Catalog): Rendering {
  const losses: Loss[] = [];
  const tables = wholeTables(catalog).filter(({ columns }) => columns.length > 0);
  const enums = inOrder(catalog, catalog.all("enum")).filter(({ values }) => values.length > 0);
  const scope: DbmlScope = { catalog, tables, enums, losses };
  const keys = tables.flatMap((table) => wholeForeignKeys(catalog, table));
  const references = referenceLines(scope, keys);
  const parts = [
    project(catalog),
    ...enums.map((record) => enumDefinition(scope, record)),
    ...tables.map((table) => tableDefinition(scope, table)),
    ...(references.length === 0 ? [] : [references.join("")]),
  ];
  const counting = serialSequenceIds(catalog);
  const leftOut = (record: SchemaRecord): string | undefined => whyLeftOut(catalog, record, counting);
  const all = inLossOrder([...unsaid(catalog, { said, leftOut }), ...losses]);
  const notes = lossComment(all, "//");
  return {
    files: [{ path: "schema.dbml", text: parts.join("\n") + (notes && `\n${notes}`) }],
    losses: all,
  };
}

function project({ design }: Catalog): string {
  const name = design.name.trim() === "" ? "design" : design.name;
  return `Project ${dbmlName(name)} {\n  database_type: ${dbmlString("PostgreSQL")}\n}\n`;
}

function enumDefinition(scope: DbmlScope, record: EnumRecord): string {
  const labels = enumLabels(scope.catalog, record).map((label) => `  ${dbmlName(label)}\n`);
  return `Enum ${qualified(scope, record)} {\n${labels.join("")}}\n`;
}

function whyLeftOut(
  catalog: Catalog,
  record: SchemaRecord,
  counting: ReadonlySet<string>,
): string | undefined {
  if (record.kind === "table" && record.columns.length === 0) {
    return "The table is left out: DBML has no table without columns.";
  }
  if (record.kind === "enum" && record.values.length === 0) {
    return "The enum is left out: DBML has no enum without values.";
  }
  if (record.kind === "sequence" && !counting.has(record.id)) return "The sequence is left out.";
  return partitionLoss(catalog, record);
}
