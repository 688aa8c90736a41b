import type { Catalog } from "../../../document/catalog.ts";
import type {
  ExclusionRecord,
  IndexRecord,
  PrimaryKeyRecord,
  UniqueRecord,
} from "../../../document/records/index.ts";
import { nameOf } from "../name-of.ts";

/** What has an index that can be a part of another. */
export type Attachable = IndexRecord | PrimaryKeyRecord | UniqueRecord | ExclusionRecord;

/** ALTER INDEX … ATTACH PARTITION: the index, or the key's index, of a partition as part of its parent's. */
export function attachIndex(catalog: Catalog, part: Attachable, whole: Attachable): string {
  return `ALTER INDEX ${nameOf(catalog, whole)} ATTACH PARTITION ${nameOf(catalog, part)}`;
}
