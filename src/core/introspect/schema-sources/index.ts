import type { SchemaSource } from "../schema-source.ts";
import { columns } from "./columns.ts";
import { comments } from "./comments.ts";
import { constraints } from "./constraints.ts";
import { defaultPrivileges } from "./default-privileges.ts";
import { dependencies } from "./dependencies.ts";
import { domains } from "./domains.ts";
import { enums } from "./enums.ts";
import { extensions } from "./extensions.ts";
import { indexes } from "./indexes.ts";
import { namespaces } from "./namespaces.ts";
import { objects } from "./objects.ts";
import { owners } from "./owners.ts";
import { policies } from "./policies.ts";
import { privileges } from "./privileges.ts";
import { publications } from "./publications.ts";
import { ranges } from "./ranges.ts";
import { relations } from "./relations.ts";
import { routines } from "./routines.ts";
import { rules } from "./rules.ts";
import { securityLabels } from "./security-labels.ts";
import { sequences } from "./sequences.ts";
import { statistics } from "./statistics.ts";
import { triggers } from "./triggers.ts";
import { unread } from "./unread.ts";

/** Every part of the schema query. */
export const schemaSources = {
  namespaces,
  extensions,
  enums,
  domains,
  ranges,
  relations,
  columns,
  constraints,
  indexes,
  sequences,
  triggers,
  rules,
  policies,
  statistics,
  publications,
  routines,
  objects,
  dependencies,
  comments,
  securityLabels,
  privileges,
  defaultPrivileges,
  owners,
  unread,
} as const satisfies Readonly<Record<string, SchemaSource>>;
