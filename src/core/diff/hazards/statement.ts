import type { Node } from "@pgsql/types";
import { type NodeByTag, type NodeTag, partOf } from "../../sql/import/tree.ts";
import type { Part } from "./part.ts";
import type { Scene } from "./scene.ts";

/** The parser's tags of whole statements. */
export type StatementTag = Extract<NodeTag, `${string}Stmt`>;

/** What a kind of statement does to a running database. */
export type Classifier = {
  readonly tag: StatementTag;
  readonly read: (node: Node, scene: Scene) => readonly Part[];
};

/** Defines what a kind of statement does; `run` gets the statement as the parser types it. */
export function defineClassifier<const T extends StatementTag>(definition: {
  readonly tag: T;
  readonly run: (statement: NodeByTag[T], scene: Scene) => readonly Part[];
}): Classifier {
  const { run, tag } = definition;
  return {
    tag,
    read: (node, scene) => {
      const statement = partOf(node, tag);
      return statement ? run(statement, scene) : [];
    },
  };
}

/** Classifiers of statements that lock no relation and touch no rows: they only write to the system catalogs. */
export function catalogueOnly(tags: readonly StatementTag[]): readonly Classifier[] {
  return tags.map((tag) => ({ tag, read: () => [] }));
}
