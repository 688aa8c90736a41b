import type { AlterTableCmd } from "@pgsql/types";
import type {
  ExclusionRecord,
  IndexRecord,
  PrimaryKeyRecord,
  UniqueRecord,
} from "../../document/records/index.ts";
import type { Draft } from "./draft.ts";
import { findRelation, pathOf } from "./find.ts";
import { mergeParameters, parameterName, parametersOf } from "./options.ts";
import { childrenOf } from "./partitions.ts";
import type { At } from "./statement.ts";
import { itemsOf, partOf, partsOf, relationName, spelled } from "./tree.ts";

type Index = IndexRecord | PrimaryKeyRecord | UniqueRecord | ExclusionRecord;

/** Changes an index, or the index of a key; false for commands that its record cannot express. */
export function alterIndex(
  draft: Draft,
  at: At,
  { command, index }: { readonly index: Index; readonly command: AlterTableCmd },
): boolean {
  const nodes = itemsOf(command.def);
  switch (command.subtype) {
    case "AT_AttachPartition":
      attach(draft, at, { index, command });
      return true;
    case "AT_SetRelOptions":
      draft.replace({ ...index, parameters: mergeParameters(index.parameters, parametersOf(nodes)) });
      return true;
    case "AT_ResetRelOptions": {
      const names = partsOf(nodes, "DefElem").map(parameterName);
      draft.replace({ ...index, parameters: mergeParameters(index.parameters, [], names) });
      return true;
    }
    case "AT_SetTableSpace":
      draft.replace({ ...index, tablespace: command.name ?? null });
      return true;
    default:
      return false;
  }
}

/**
 * ATTACH PARTITION; a key's index may also be attached to a plain unique index and the other way round, which the
 * records cannot say, so it must be of the same kind.
 */
function attach(
  draft: Draft,
  at: At,
  { command, index }: { readonly index: Index; readonly command: AlterTableCmd },
): void {
  const relation = partOf(command.def, "PartitionCmd")?.name;
  const child = findRelation(draft, relationName(relation));
  if (child?.kind === "index" && index.kind === "index") draft.replace({ ...child, partOf: index.id });
  else if (child?.kind === "unique" && index.kind === "unique") draft.replace({ ...child, partOf: index.id });
  else if (child?.kind === "primary-key" && index.kind === "primary-key") {
    draft.replace({ ...child, partOf: index.id });
  } else if (child?.kind === "exclusion" && index.kind === "exclusion") {
    draft.replace({ ...child, partOf: index.id });
  } else {
    const words = spelled(relationName(relation));
    at.refuse(
      child ? `${words} cannot be a partition of ${pathOf(draft, index.id)}.` : `There is no index ${words}.`,
      relation?.location,
    );
    return;
  }
  completeIfWhole(draft, index);
}

/** An index made with ONLY is like any other once every partition has its part. */
function completeIfWhole(draft: Draft, index: Index): void {
  const table = draft.parentOf(index.id);
  if (index.kind !== "index" || !index.only || !table) return;
  const isWhole = childrenOf(draft, table.id).every((child) =>
    child.indexes.some((id) => draft.get("index", id).partOf === index.id),
  );
  if (isWhole) draft.replace({ ...index, only: false });
}
