import type { Node } from "@pgsql/types";
import type { Draft } from "./draft.ts";
import type { ParsedStatement } from "./parser.ts";
import type { Source } from "./source.ts";
import { type NodeByTag, type NodeTag, partOf } from "./tree.ts";

/** The parser's tags of whole statements. */
export type StatementTag = Extract<NodeTag, `${string}Stmt`>;

/** The statement at hand: its text, and what is to be said about it in the ledger. */
export type At = {
  readonly source: Source;
  readonly node: Node;
  readonly parse: (sql: string) => ParsedStatement;
  /** Imports a statement inside this one (an element of CREATE SCHEMA), given as a slice of its text. */
  readonly importPart: (start: number, end: number) => void;
  /** The input is at fault: the statement will leave no trace. The first refusal counts. */
  readonly refuse: (reason: string, location?: number) => undefined;
  readonly isRefused: () => boolean;
  /** Something to know about what was done. */
  readonly note: (reason: string) => void;
  /** Names what the statement is about. */
  readonly about: (subject: string) => void;
  /** The statement, or part of it, is stored as written. */
  readonly kept: (reason: string) => void;
  /** The statement says nothing about the schema. */
  readonly data: (reason: string, rows?: number) => void;
};

/** How one kind of statement becomes records. */
export type Importer<T extends StatementTag> = {
  readonly outcome: "modelled";
  readonly type: T;
  readonly read: (draft: Draft, at: At) => void;
};

/** Defines how a kind of statement becomes records; `run` gets the statement as the parser types it. */
export function defineImporter<const T extends StatementTag>(definition: {
  readonly type: T;
  readonly run: (statement: NodeByTag[T], draft: Draft, at: At) => void;
}): Importer<T> {
  const { type, run } = definition;
  return {
    outcome: "modelled",
    type,
    read: (draft, at) => {
      const statement = partOf(at.node, type);
      if (statement) run(statement, draft, at);
    },
  };
}

/** Statements that are printed back as written; see `keptAs`. */
export type Keeper<T extends StatementTag> = {
  readonly outcome: "kept";
  readonly type: T;
  readonly read: (draft: Draft, at: At) => void;
};

/** Statements that say nothing about the schema, and why. */
export type Skipped = { readonly outcome: "data"; readonly reason: string };

/** Tags that the parser never gives to a whole statement. */
export type Inner = { readonly outcome: "inner" };
