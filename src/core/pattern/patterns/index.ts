import type { Pattern } from "../pattern.ts";
import { auditTrail } from "./audit-trail.ts";
import { exclusiveArcs } from "./exclusive-arcs.ts";
import { fullTextSearch } from "./full-text-search.ts";
import { lookupTable } from "./lookup-table.ts";
import { monthlyPartitions } from "./monthly-partitions.ts";
import { softDelete } from "./soft-delete.ts";
import { tenantIsolation } from "./tenant-isolation.ts";
import { timestamps } from "./timestamps.ts";
import { uuidKeys } from "./uuid-keys.ts";
import { versionHistory } from "./version-history.ts";

/** Every pattern, in the order of menus. */
export const patterns: readonly Pattern[] = [
  timestamps,
  softDelete,
  auditTrail,
  versionHistory,
  tenantIsolation,
  fullTextSearch,
  uuidKeys,
  lookupTable,
  exclusiveArcs,
  monthlyPartitions,
];
