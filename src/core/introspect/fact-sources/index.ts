import type { FactSource } from "../fact-source.ts";
import { columns } from "./columns.ts";
import { comments } from "./comments.ts";
import { constraints } from "./constraints.ts";
import { extensions } from "./extensions.ts";
import { foreignServers } from "./foreign-servers.ts";
import { indexes } from "./indexes.ts";
import { namespaces } from "./namespaces.ts";
import { operators } from "./operators.ts";
import { policies } from "./policies.ts";
import { privileges } from "./privileges.ts";
import { publications } from "./publications.ts";
import { relations } from "./relations.ts";
import { routines } from "./routines.ts";
import { securityLabels } from "./security-labels.ts";
import { sequences } from "./sequences.ts";
import { statistics } from "./statistics.ts";
import { subscriptions } from "./subscriptions.ts";
import { triggers } from "./triggers.ts";
import { types } from "./types.ts";

/** Everything the catalog query asks. */
export const factSources: readonly FactSource[] = [
  namespaces,
  extensions,
  types,
  relations,
  columns,
  constraints,
  indexes,
  sequences,
  routines,
  triggers,
  policies,
  statistics,
  publications,
  subscriptions,
  foreignServers,
  operators,
  comments,
  securityLabels,
  privileges,
];
