import { partsOf } from "../../../sql/import/tree.ts";
import { lock } from "../part.ts";
import { relationAt } from "../scene.ts";
import { defineClassifier } from "../statement.ts";

/** CREATE STATISTICS: an instant; the next ANALYZE fills it. */
export const createStatistics = defineClassifier({
  tag: "CreateStatsStmt",
  run: (statement, scene) =>
    partsOf(statement.relations, "RangeVar").map((range) =>
      lock(relationAt(scene, range), "share update exclusive"),
    ),
});
