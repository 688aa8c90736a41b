import type { CardMark } from "../../../core/layout/card-marks.ts";
import type { IconName } from "../../parts/icons.ts";

/** A thing of the tree before folding and filtering. Children are made only where they are looked at. */
export type OutlineNode = {
  /** Unique in the tree: the record's id, or that of its owner and the group's name. */
  readonly key: string;
  /** The record it stands for; groups stand for none. */
  readonly id: string | undefined;
  readonly look: "namespace" | "member" | "column" | "group";
  readonly name: string;
  readonly icon: IconName | undefined;
  /** The kind in a word, for screen readers. */
  readonly word: string;
  readonly count: number | undefined;
  readonly mark: CardMark | undefined;
  /** Whether it shows its children until a person says otherwise. */
  readonly open: boolean;
  /** Undefined for what never has children. */
  readonly children: (() => readonly OutlineNode[]) | undefined;
};

/** The groups that may be left out of the tree. */
export const outlineGroups = [
  "Partitions",
  "Types",
  "Views",
  "Functions",
  "Sequences",
  "Objects",
  "Extensions",
  "Publications",
  "Kept statements",
] as const;

export type OutlineGroup = (typeof outlineGroups)[number];

/** What a person chose to see. */
export type OutlineChoice = {
  readonly hidden: ReadonlySet<OutlineGroup>;
  readonly order: "name" | "design";
};
