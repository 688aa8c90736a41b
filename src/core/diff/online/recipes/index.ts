import type { OnlineRecipe } from "../recipe.ts";
import { addCheck, addForeignKey, addForeignKeyPartitioned } from "./add-unvalidated.ts";
import { addFilledColumn, addIdentityColumn } from "./columns.ts";
import { addDomainCheck } from "./domains.ts";
import { createIndex, createIndexPartitioned, dropIndex } from "./indexes.ts";
import { addPrimaryKey, addUnique, addUniquePartitioned } from "./keys.ts";
import { attachPartition, detachPartition, dropTableWithKeys } from "./partitions.ts";
import { setNotNull } from "./set-not-null.ts";

/** Every way around a statement; the first that is called for is taken. */
export const onlineRecipes: readonly OnlineRecipe[] = [
  setNotNull,
  addForeignKeyPartitioned,
  addForeignKey,
  addCheck,
  addUniquePartitioned,
  addUnique,
  addPrimaryKey,
  createIndexPartitioned,
  createIndex,
  dropIndex,
  addFilledColumn,
  addIdentityColumn,
  attachPartition,
  detachPartition,
  dropTableWithKeys,
  addDomainCheck,
];
