import type { Growth } from "../growth.ts";
import { growDomain } from "./domain.ts";
import { growEnum } from "./enum.ts";
import { growForeignKey } from "./foreign-key.ts";
import { growFunction } from "./function.ts";
import { growKept } from "./kept.ts";
import { growNamespace } from "./namespace.ts";
import { growPartitionedTable } from "./partitioned-table.ts";
import { growPlacement } from "./placement.ts";
import { growSequence } from "./sequence.ts";
import { growTable } from "./table.ts";
import { growIndex } from "./table-index.ts";
import { growTrigger } from "./trigger.ts";
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
  growSequence,
  growView,
  growNamespace,
  growFunction,
  growTrigger,
  growPartitionedTable,
  growPlacement,
  growKept,
];
