import { groupBy } from "../../../base/group-by.ts";
import type { IndexRecord } from "../../../document/records/index.ts";
import type { Piece } from "../piece.ts";
import { commentsOn, type PrintContext, statement } from "../print-context.ts";
import { pathNeedOf } from "../search-path.ts";
import type { Attachable } from "../statements/attach-index.ts";
import { statements } from "../statements/index.ts";

/**
 * Indexes, then what attaches those of partitions to their parents'. Where the parent's is not created ON ONLY,
 * the partitions' come first: PostgreSQL then takes them instead of making its own.
 */
export function indexPieces(context: PrintContext): readonly Piece[] {
  const { catalog } = context;
  const indexes = catalog.all("index").filter(({ id }) => context.includes(catalog.tableOf(id)?.id));
  const parts = groupBy(
    indexes.filter(({ partOf }) => partOf !== null),
    ({ partOf }) => partOf,
  );
  const pieces = indexes.map(
    (index): Piece => ({
      key: index.id,
      needs: [
        ...[catalog.parentOf(index.id)?.id ?? []].flat(),
        ...(index.only ? [] : (parts.get(index.id) ?? []).map(({ id }) => id)),
        ...context.mentions([index.predicate, ...expressionsOf(index)]).certain,
      ],
      wishes: [],
      path: () => pathNeedOf(context, { texts: [index.predicate, ...expressionsOf(index)] }),
      print: () => [
        statement(index.id, "index", statements.createIndex(catalog, index, context.options)),
        ...(index.clustered ? [statement(index.id, "index", statements.clusterOn(catalog, index))] : []),
        ...commentsOn(context, [index]),
      ],
    }),
  );
  return [...pieces, ...attachmentPieces(context)];
}

function expressionsOf({ keys }: IndexRecord): readonly string[] {
  return keys.flatMap(({ of }) => (of.kind === "expression" ? [of.expression] : []));
}

function attachmentPieces({ catalog, includes }: PrintContext): readonly Piece[] {
  const attach = (part: Attachable, whole: Attachable | undefined): readonly Piece[] => {
    if (!whole || !includes(catalog.tableOf(part.id)?.id)) return [];
    const text = statements.attachIndex(catalog, part, whole);
    return [
      { key: `${part.id}/attach`, needs: [], wishes: [], print: () => [statement(part.id, "index", text)] },
    ];
  };
  return [
    ...catalog.all("primary-key").flatMap((key) => attach(key, catalog.find("primary-key", key.partOf))),
    ...catalog.all("unique").flatMap((key) => attach(key, catalog.find("unique", key.partOf))),
    ...catalog.all("exclusion").flatMap((one) => attach(one, catalog.find("exclusion", one.partOf))),
    ...catalog.all("index").flatMap((index) => attach(index, catalog.find("index", index.partOf))),
  ];
}
