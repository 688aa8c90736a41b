import { isRefusal, type Refusal, refuse } from "../../base/refusal.ts";
import type { Catalog } from "../../document/catalog.ts";
import type { IndexRecord } from "../../document/records/index.ts";
import { rewriteRecord } from "../../document/rewrite.ts";
import { attachToPartitions, counterparts, isAlike } from "../attaching.ts";
import { defineCommand } from "../command.ts";
import { editOf } from "../edit.ts";
import { type IndexInput, indexFields } from "../new-index.ts";
import { strandedRefusal } from "../new-key.ts";
import { missing } from "../place.ts";

/** Changes the keys or properties of an index; what is not said stays. */
export const changeIndex = defineCommand<
  IndexInput & {
    readonly indexId: string;
    /** ON ONLY: of a divided table alone; without it each partition has one too. */
    readonly only?: boolean;
    /** The index of the divided table that it is part of. */
    readonly partOf?: string | null;
  }
>()({
  id: "change-index",
  title: "Change index",
  run(catalog, { indexId, only, partOf, ...input }, mint) {
    const index = catalog.find("index", indexId);
    const parent = catalog.parentOf(indexId);
    if (!index || (parent?.kind !== "table" && parent?.kind !== "view")) return missing("index");
    const fields = indexFields(catalog, parent, input);
    if (isRefusal(fields)) return fields;
    const place = placeOf(catalog, index, { only, partOf });
    if (isRefusal(place)) return place;
    const edit = editOf(catalog.document);
    const next = { ...index, ...fields, ...place };
    edit.put(next);
    for (const other of fields.clustered ? catalog.indexesOf(parent.id) : [])
      if (other.id !== indexId && other.clustered) edit.put({ ...other, clustered: false });
    if (index.only && !next.only) attachToPartitions(edit, next, mint);
    return strandedRefusal(edit.now(), parent.id) ?? { patch: edit.patch() };
  },
});

/** Whether it is of its table alone, and of what it is part, as far as that is said. */
function placeOf(
  catalog: Catalog,
  index: IndexRecord,
  { only, partOf }: { readonly only: boolean | undefined; readonly partOf: string | null | undefined },
): Pick<IndexRecord, "only" | "partOf"> | Refusal {
  const table = catalog.tableOf(index.id);
  if (only && !index.only && !table?.partitionBy)
    return refuse(`${index.name} is of a table that is not divided, so there is nothing to leave out.`);
  const whole = partOf === undefined ? index.partOf : partOf;
  const place = { only: only ?? index.only, partOf: index.partOf };
  if (whole === index.partOf) return place;
  if (index.partOf)
    return refuse(
      `PostgreSQL takes no index out of another. Remove ${index.name}, or ${catalog.pathOf(index.partOf)}.`,
    );
  const wanted = catalog.find("index", whole);
  if (!wanted || catalog.tableOf(wanted.id)?.id !== table?.partitionOf?.parent) return missing("index");
  if (catalog.indexesOf(table?.id ?? "").some((other) => other.partOf === wanted.id))
    return refuse(`${catalog.pathOf(table?.id ?? "")} has a part of ${wanted.name} already.`);
  const ids = counterparts(catalog, catalog.tableOf(wanted.id)?.id ?? "", table?.id ?? "");
  return isAlike(index, rewriteRecord(wanted, { id: (id) => ids.get(id) ?? id }))
    ? { ...place, partOf: wanted.id }
    : refuse(`${index.name} has other keys or properties than ${wanted.name}. Make them the same first.`);
}
