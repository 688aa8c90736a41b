import { countingMint, type Mint } from "../base/mint.ts";
import { isRefusal, type Refusal } from "../base/refusal.ts";
import { blank } from "../document/blank.ts";
import type { Document } from "../document/document.ts";
import { designId } from "../document/id.ts";
import type { SchemaRecord } from "../document/records/index.ts";
import { answerOf } from "./answer.ts";
import { type Building, buildingOf } from "./build/building.ts";
import { buildExtensions } from "./build/extensions.ts";
import { buildFunctions } from "./build/functions.ts";
import { buildGrants } from "./build/grants.ts";
import { buildKept } from "./build/kept.ts";
import { buildNamespaces } from "./build/namespaces.ts";
import { buildObjects } from "./build/objects.ts";
import { buildPolicies } from "./build/policies.ts";
import { buildPublications } from "./build/publications.ts";
import { buildRules } from "./build/rules.ts";
import { buildSequences } from "./build/sequences.ts";
import { buildStatistics } from "./build/statistics.ts";
import { buildTables } from "./build/tables.ts";
import { buildTriggers } from "./build/triggers.ts";
import { buildTypes } from "./build/types.ts";
import { buildViews } from "./build/views.ts";
import { schemaSources } from "./schema-sources/index.ts";

/**
 * The design that the answer to the schema query tells of, as import makes it from the statements that built the
 * database; fragments of SQL are as PostgreSQL prints them. Refused, with the reason, if it is no such answer.
 */
export function documentFrom(json: unknown, mint: Mint = countingMint()): Document | Refusal {
  const answer = answerOf(json);
  if (isRefusal(answer)) return answer;
  const schema = new Map<string, SchemaRecord>();
  const building = buildingOf(answer, mint, schema);
  buildParts(building);
  const design = blank("design", designId, {
    name: answer.database,
    namespaces: buildNamespaces(building),
    extensions: buildExtensions(building),
    objects: buildObjects(building),
    publications: buildPublications(building),
    grants: buildGrants(building),
    kept: buildKept(building),
  });
  schema.set(design.id, design);
  return { schema, diagram: new Map() };
}

function buildParts(building: Building): void {
  const relations = building.answer.rows(schemaSources.relations);
  buildTypes(building);
  buildSequences(building);
  buildTables(building, relations);
  buildViews(building, relations);
  buildFunctions(building);
  buildTriggers(building);
  buildRules(building);
  buildPolicies(building);
  buildStatistics(building);
}
