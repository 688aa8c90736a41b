import type { Node } from "@pgsql/types";
import { tagOf } from "../../sql/import/tree.ts";
import { blockingWarnings } from "./blocking.ts";
import type { StatementEffect } from "./effect.ts";
import { type Gathered, gather } from "./gather.ts";
import { type Part, type Warning, warn } from "./part.ts";
import { type Given, type Scene, sceneOf } from "./scene.ts";
import type { StatementTag } from "./statement.ts";
import { classifiersByTag } from "./statements/index.ts";
import { hazardFrom } from "./weigh.ts";

/**
 * What one statement does to a running database: locks, rewrites, scans, and what may go wrong. The tree is what
 * PostgreSQL's parser gives. Measured on PostgreSQL 15; what other versions do differently is said in words. A
 * statement that is not known is said not to be analysed, never to be safe.
 */
export function hazardsOf(tree: Node, given: Given): StatementEffect {
  const scene = sceneOf(given);
  const gathered = gather(partsFor(tree, scene));
  const warnings = [...gathered.warnings, ...unknownRelations(gathered), ...blockingWarnings(gathered)];
  const mattering = warnings.filter((warning) => warning.on?.isNew !== true || warning.kind === "refused");
  return {
    relations: gathered.relations,
    builds: gathered.builds,
    hazards: mattering.map((warning) => hazardFrom(warning, { scene, gathered })),
    transactional: !warnings.some(({ kind }) => kind === "cannot-run-in-transaction"),
  };
}

/** A lock on something the catalog does not know is all that can be said of it. */
function unknownRelations({ touched }: Gathered): readonly Warning[] {
  return [...touched.values()]
    .filter(({ isNew, kind }) => kind === "relation" && !isNew)
    .map((on) => ({
      kind: "not-analysed",
      on,
      reason: `The schema has no ${on.path}, so what hangs on it is not known here.`,
    }));
}

function partsFor(tree: Node, scene: Scene): readonly Part[] {
  const tag = tagOf(tree) ?? "";
  const classifier = isStatementTag(tag) ? classifiersByTag.get(tag) : undefined;
  if (classifier) return classifier.read(tree, scene);
  const words = tag
    .replace(/Stmt$/, "")
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .toLowerCase();
  return [
    warn({
      kind: "not-analysed",
      on: null,
      reason: `What a statement of this kind (${words}) locks and changes is not known here.`,
    }),
  ];
}

function isStatementTag(tag: string): tag is StatementTag {
  return tag.endsWith("Stmt");
}
