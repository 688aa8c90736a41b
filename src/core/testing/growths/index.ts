import type { Growth } from "../growth.ts";
import { growColumnTraits } from "./column-traits.ts";
import { growComposite } from "./composite.ts";
import { growDependency } from "./dependency.ts";
import { growDomain } from "./domain.ts";
import { growEnum } from "./enum.ts";
import { growExclusion } from "./exclusion.ts";
import { growForeignKey } from "./foreign-key.ts";
import { growForeignTable } from "./foreign-table.ts";
import { growFunction } from "./function.ts";
import { growGrant } from "./grant.ts";
import { growKept } from "./kept.ts";
import { growNamespace } from "./namespace.ts";
import { growObject } from "./object.ts";
import { growPartitionedTable } from "./partitioned-table.ts";
import { growPlacement } from "./placement.ts";
import { growPolicy } from "./policy.ts";
import { growPublication } from "./publication.ts";
import { growRange } from "./range.ts";
import { growRule } from "./rule.ts";
import { growSecurity } from "./security.ts";
import { growSequence } from "./sequence.ts";
import { growServer } from "./server.ts";
import { growStatistics } from "./statistics.ts";
import { growTable } from "./table.ts";
import { growIndex } from "./table-index.ts";
import { growTemporalTables } from "./temporal-tables.ts";
import { growTrigger } from "./trigger.ts";
import { growTypedTable } from "./typed-table.ts";
import { growView } from "./view.ts";

/** Every way a random document grows; tables and what they carry are named more often. */
export const growths: readonly [Growth, ...Growth[]] = [
  growTable,
  growTable,
  growTable,
  growForeignKey,
  growForeignKey,
  growIndex,
  growIndex,
  growEnum,
  growDomain,
  growComposite,
  growRange,
  growExclusion,
  growPolicy,
  growRule,
  growStatistics,
  growDependency,
  growSecurity,
  growTypedTable,
  growColumnTraits,
  growTemporalTables,
  growSequence,
  growView,
  growNamespace,
  growFunction,
  growTrigger,
  growPartitionedTable,
  growPlacement,
  growKept,
  growObject,
  growServer,
  growForeignTable,
  growPublication,
  growGrant,
  growGrant,
];
