import type { Node, PublicationTable } from "@pgsql/types";
import { publishedInPart } from "../../document/published-in-part.ts";
import type { PublicationRecord } from "../../document/records/index.ts";
import { afterName, insideParentheses } from "./clauses.ts";
import type { Draft } from "./draft.ts";
import { externalTable, isElsewhere } from "./external-table.ts";
import { columnsFor, findNamespace, findRelation, namespacesFor } from "./find.ts";
import { parametersOf } from "./options.ts";
import { childrenOf, withDescendants } from "./partitions.ts";
import type { At } from "./statement.ts";
import { partsOf, relationName, spelled, stringsOf } from "./tree.ts";

/** What a publication tells of. */
export type Published = Pick<PublicationRecord, "tables" | "namespaces">;
type PublishedTable = Published["tables"][number];

/** The tables, with columns and filter, and the namespaces of a list; undefined after a refusal. */
export function publishedBy(draft: Draft, at: At, nodes: readonly Node[] | undefined): Published | undefined {
  const tables: PublishedTable[] = [];
  const namespaces: PublicationRecord["namespaces"][number][] = [];
  for (const { name = "", pubobjtype, pubtable } of partsOf(nodes, "PublicationObjSpec")) {
    if (pubobjtype === "PUBLICATIONOBJ_TABLE" && pubtable) {
      const named = tablesOf(draft, at, pubtable);
      if (!named) return undefined;
      tables.push(...named.filter(({ table }) => !tables.some((other) => other.table === table)));
      continue;
    }
    const isCurrent = pubobjtype === "PUBLICATIONOBJ_TABLES_IN_CUR_SCHEMA";
    const [namespace] = isCurrent
      ? namespacesFor(draft, { namespace: undefined, name: "" })
      : [findNamespace(draft, name)];
    if (!namespace) return at.refuse(`There is no namespace ${name}.`);
    namespaces.push(namespace.id);
  }
  return { tables, namespaces };
}

/** A table; without ONLY its heirs too, each by itself, as PostgreSQL lists them. It does not list partitions. */
function tablesOf(draft: Draft, at: At, published: PublicationTable): readonly PublishedTable[] | undefined {
  const { relation } = published;
  const written = relationName(relation);
  const found = findRelation(draft, written);
  const record = found ?? (isElsewhere(draft, written) ? externalTable(draft, at, written) : undefined);
  if (record?.kind !== "table") {
    return at.refuse(`There is no table ${spelled(written)} to publish.`, relation?.location);
  }
  const where = published.whereClause ? filterText(at, relation?.location) : null;
  const isAlone = relation?.inh !== true;
  const family = isAlone || record.partitionBy ? [record] : withDescendants(draft, record.id);
  const tables: PublishedTable[] = [];
  for (const table of family) {
    const columns = columnsFor(draft, at, { table, names: stringsOf(published.columns) });
    if (!columns) return undefined;
    const only = isAlone || (!table.partitionBy && childrenOf(draft, table.id).length > 0);
    tables.push({ table: table.id, only, columns: columns.map(({ id }) => id), where });
  }
  return tables;
}

function filterText({ source }: At, location: number | undefined): string {
  const where = source.findWord(["where"], { from: afterName(source, location), to: source.all().to });
  return source.slice(insideParentheses(source, where + 1));
}

/** Refuses a publication that chooses of a partitioned table while it publishes by partition; then it is undefined. */
export function throughRoot(
  draft: Draft,
  at: At,
  publication: PublicationRecord,
): PublicationRecord | undefined {
  const table = publishedInPart(publication, draft);
  if (!table) return publication;
  return at.refuse(
    `Rows or columns of ${table.name}, which is partitioned, are published only with publish_via_partition_root.`,
  );
}

const everything = "delete, insert, truncate, update";

/** The options of a publication that say something besides the defaults. */
export function publicationParameters(nodes: readonly Node[] | undefined): PublicationRecord["parameters"] {
  return parametersOf(nodes).flatMap(({ name, value }) => {
    switch (name) {
      case "publish":
        return published(value);
      case "publish_via_partition_root":
        return isOn(value) ? [{ name, value: "true" }] : [];
      case "publish_generated_columns":
        return value === "none" ? [] : [{ name, value: value || "stored" }];
      default:
        return [{ name, value }];
    }
  });
}

function published(value: string): PublicationRecord["parameters"] {
  const words = value.replace(/^'|'$/g, "").split(",");
  const operations = words.map((word) => word.trim());
  const isAll = operations.toSorted().join(", ") === everything;
  return isAll ? [] : [{ name: "publish", value: `'${operations.join(", ")}'` }];
}

function isOn(value: string): boolean {
  return ["", "true", "on", "1", "'true'", "'on'"].includes(value);
}
