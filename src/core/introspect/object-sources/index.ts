import type { ObjectSource } from "../object-source.ts";
import { aggregates } from "./aggregates.ts";
import { baseTypes } from "./base-types.ts";
import { casts } from "./casts.ts";
import { collations } from "./collations.ts";
import { databaseObjects } from "./database-objects.ts";
import { foreignServers } from "./foreign-servers.ts";
import { operatorClasses } from "./operator-classes.ts";
import { operators } from "./operators.ts";
import { subscriptions } from "./subscriptions.ts";
import { textSearch } from "./text-search.ts";

/** Every part of the source of objects; the first one names the columns. */
export const objectSources: readonly ObjectSource[] = [
  aggregates,
  operators,
  operatorClasses,
  casts,
  collations,
  textSearch,
  foreignServers,
  databaseObjects,
  baseTypes,
  subscriptions,
];
