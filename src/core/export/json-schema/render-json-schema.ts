import type { Catalog } from "../../document/catalog.ts";
import type { DomainRecord, SchemaRecord } from "../../document/records/index.ts";
import { conditionsOf } from "../conditions.ts";
import { serialSequenceIds } from "../default-value.ts";
import { lossLines } from "../losses/loss-lines.ts";
import { inLossOrder, type Said, unsaid } from "../losses/unsaid.ts";
import { inOrder } from "../naming/in-order.ts";
import { nameTable } from "../naming/name-table.ts";
import { enumLabels } from "../resolved-type.ts";
import { partitionLoss, wholeTables } from "../tables.ts";
import type { Loss, Rendering } from "../target.ts";
import type { Carrier } from "./builtin-schema.ts";
import { conditionSchema, type SchemaScope, typeSchema } from "./column-schema.ts";
import { columnProperties, rowSchema } from "./row-schema.ts";
import type { Schema } from "./schema.ts";

type Options = { readonly transport: Carrier; readonly rows: "all" | "read" };

const said: Said = {
  namespace: [],
  enum: ["comment"],
  "enum-value": [],
  domain: ["type", "notNull", "default", "checks", "comment"],
  table: ["comment", "partitionBy", "inherits"],
  column: ["type", "notNull", "default", "identity", "generated", "comment"],
  check: ["expression", "noInherit", "notValid", "comment"],
  composite: ["comment"],
  attribute: ["type", "comment"],
  sequence: ["type", "ownedBy", "options"],
};

/** One definition a table and use, one an enum and domain, in JSON Schema 2020-12. */
export function renderJsonSchema(catalog: Catalog, { transport, rows }: Options): Rendering {
  const losses: Loss[] = [];
  const names = definitionNames(catalog);
  const scope: SchemaScope = { catalog, carrier: transport, names, losses };
  const definitions: [string, Schema][] = [
    ...inOrder(catalog, catalog.all("enum")).map((record): [string, Schema] => {
      const labels = enumLabels(catalog, record);
      // JSON Schema wants at least one value; an enum without values has none that fits.
      const values = labels.length === 0 ? { not: {} } : { enum: labels };
      return [names.get(record.id) ?? "", { ...described(record), type: "string", ...values }];
    }),
    ...inOrder(catalog, catalog.all("domain")).map((record): [string, Schema] => [
      names.get(record.id) ?? "",
      domainSchema(scope, record),
    ]),
    ...wholeTables(catalog).flatMap((table): [string, Schema][] => {
      const name = names.get(table.id) ?? "";
      const properties = columnProperties(scope, table);
      const uses = rows === "all" ? (["row", "insert", "update"] as const) : (["row"] as const);
      return uses.map((use) => [
        use === "row" ? name : `${name}_${use}`,
        rowSchema(scope, table, { properties, use }),
      ]);
    }),
  ];
  const counting = serialSequenceIds(catalog);
  const leftOut = (record: SchemaRecord): string | undefined =>
    record.kind === "sequence" && !counting.has(record.id)
      ? "The sequence is left out."
      : partitionLoss(catalog, record);
  const all = inLossOrder([...unsaid(catalog, { said, leftOut }), ...losses]);
  return { files: [{ path: "schema.json", text: fileText(catalog, definitions, all) }], losses: all };
}

function fileText(
  { design }: Catalog,
  definitions: readonly (readonly [string, Schema])[],
  losses: readonly Loss[],
): string {
  const lines = lossLines(losses);
  const file = {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: design.name,
    ...(lines.length === 0 ? {} : { $comment: lines.join("\n") }),
    $defs: Object.fromEntries(definitions),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** Names as in the database, those of other namespaces with a point before them. */
function definitionNames(catalog: Catalog): ReadonlyMap<string, string> {
  const table = nameTable();
  const wanted = ({ id, name }: { readonly id: string; readonly name: string }): string => {
    const namespace = catalog.namespaceOf(id)?.name ?? "public";
    return namespace === "public" ? name : `${namespace}.${name}`;
  };
  return new Map<string, string>([
    ...wholeTables(catalog).map((record): [string, string] => [
      record.id,
      table.claim(wanted(record), (name) => [`${name}_insert`, `${name}_update`]),
    ]),
    ...[...inOrder(catalog, catalog.all("enum")), ...inOrder(catalog, catalog.all("domain"))].map(
      (record): [string, string] => [record.id, table.claim(wanted(record))],
    ),
  ]);
}

function described({ name, comment }: { readonly name: string; readonly comment: string | null }): Schema {
  return { title: name, ...(comment === null ? {} : { description: comment }) };
}

/** A domain's checks speak of VALUE. */
function domainSchema(scope: SchemaScope, domain: DomainRecord): Schema {
  const base = typeSchema(scope, domain.type, domain.id);
  const parts = domain.checks.map(({ name, expression }) => {
    const conditions = conditionsOf(expression)?.map((condition) =>
      condition.column === "value" ? conditionSchema(condition, base) : undefined,
    );
    if (conditions?.every((condition) => condition !== undefined)) return conditions;
    const at = `${scope.catalog.pathOf(domain.id)}.${name}`;
    scope.losses.push({ at, message: "The check constraint is left out." });
    return [];
  });
  const all = parts.flat().flatMap((part) => part ?? []);
  return { ...described(domain), ...base, ...(all.length === 0 ? {} : { allOf: all }) };
}
