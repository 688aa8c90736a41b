import { addColumn } from "./add-column.ts";
import { addConstraint } from "./add-constraint.ts";
import { attachIndex } from "./attach-index.ts";
import { attachPartition } from "./attach-partition.ts";
import { clusterOn } from "./cluster-on.ts";
import { commentOn } from "./comment-on.ts";
import { addDomainCheck, createDomain } from "./create-domain.ts";
import { createEnum } from "./create-enum.ts";
import { createExtension } from "./create-extension.ts";
import { createFunction } from "./create-function.ts";
import { createIndex } from "./create-index.ts";
import { createNamespace } from "./create-namespace.ts";
import { createSequence } from "./create-sequence.ts";
import { createTable } from "./create-table.ts";
import { createTrigger } from "./create-trigger.ts";
import { createView } from "./create-view.ts";
import { enableTrigger } from "./enable-trigger.ts";
import { ownSequence } from "./own-sequence.ts";
import { setColumnDefault } from "./set-column-default.ts";
import { setColumnNotNull } from "./set-column-not-null.ts";
import { setColumnStorage } from "./set-column-storage.ts";

/** Every statement that brings a record of a design, or a part of it, into a database. */
export const statements = {
  addColumn,
  addConstraint,
  addDomainCheck,
  attachIndex,
  attachPartition,
  clusterOn,
  commentOn,
  createDomain,
  createEnum,
  createExtension,
  createFunction,
  createIndex,
  createNamespace,
  createSequence,
  createTable,
  createTrigger,
  createView,
  enableTrigger,
  ownSequence,
  setColumnDefault,
  setColumnNotNull,
  setColumnStorage,
} as const;
