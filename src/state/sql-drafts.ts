import { createStore, type StoreApi } from "zustand/vanilla";
import { memoizeByIdentity } from "../core/base/memoize-by-identity.ts";
import type { App } from "./app.ts";
import type { SqlEdit } from "./reconciler.ts";

/** SQL that a person edits and has not applied yet. */
export type SqlDraft = SqlEdit & {
  /** The text as it was written. */
  readonly written: string;
  /** Renames that the person was asked about and that are none. */
  readonly denied: readonly string[];
};

/** The drafts by the key of their design: what is typed outlives the dock's tab, not the page. */
export type SqlDrafts = { readonly [designKey: string]: SqlDraft | undefined };

/** The drafts of an application: always the same store. */
export const sqlDraftsOf: (app: App) => StoreApi<SqlDrafts> = memoizeByIdentity((_: App) =>
  createStore<SqlDrafts>(() => ({})),
);
