import { createStore, type StoreApi } from "zustand/vanilla";
import { memoizeByIdentity } from "../core/base/memoize-by-identity.ts";
import { reasonOf } from "../core/base/reason-of.ts";
import { isRefusal, type Refusal, refuse } from "../core/base/refusal.ts";
import type { OnlineWish } from "../core/diff/online/online-plan.ts";
import { type Document, noRecords } from "../core/document/document.ts";
import type { MigrationProof } from "../core/introspect/migration-proof.ts";
import type { App } from "./app.ts";
import type { Differences, Sides, ToldMigration } from "./comparer.ts";
import { type KeptMigration, unsaid } from "./kept-migration.ts";
import type { Version } from "./versions.ts";

/** A design from elsewhere to compare with: a file, SQL, a link. It lasts as long as the page. */
export type Brought = { readonly key: string; readonly name: string; readonly document: Document };

/** The ends of a comparison beside the keys of versions and of what was brought. */
export const NOW = "now";
export const EMPTY = "empty";

/** How a migration is shown and written. */
export type MigrationView = {
  readonly direction: "up" | "down";
  readonly part: "steps" | "rows" | "sql";
  /** Whether all steps are planned for a database in use, or those about what has these ids. */
  readonly online: OnlineWish;
  readonly style: string;
};

/** What came of the last attempt to prove a migration. */
export type ProofOutcome =
  | { readonly kind: "running"; readonly doing: string; readonly cancel: () => void }
  | { readonly kind: "answered"; readonly proof: MigrationProof; readonly at: number }
  | { readonly kind: "failed"; readonly reason: string };

/** What is known of the versions of the open design and of what differs between two of its states. */
export type ComparingState = {
  /** The newest first; undefined until they are read. */
  readonly versions: readonly Version[] | undefined;
  readonly brought: readonly Brought[];
  readonly from: string;
  readonly to: string;
  readonly renames: readonly string[];
  readonly differences: Differences | undefined;
  readonly migration: ToldMigration | undefined;
  /** Why the last comparison failed; what was found before stays. */
  readonly failure: string | undefined;
  readonly view: MigrationView;
  /** Under what they are of: see `migrationKey`. */
  readonly proofs: ReadonlyMap<string, ProofOutcome>;
  /** What was said of migrations, at most one of the same ends. */
  readonly kept: readonly KeptMigration[];
};

/** What is kept of the migration between the ends that are chosen. */
export function keptOf({
  from,
  kept,
  to,
}: Pick<ComparingState, "from" | "kept" | "to">): Omit<KeptMigration, "design"> {
  const found = kept.find((one) => one.from === from && one.to === to);
  return found ?? { ...unsaid, from, to, proofs: [] };
}

/** The open design compared with what it was, or with another. */
export type Comparing = {
  readonly store: StoreApi<ComparingState>;
  /** Keeps the differences or the migration current until the returned function is called. */
  watch(what: "differences" | "migration"): () => void;
  choose(ends: Partial<Pick<ComparingState, "from" | "to" | "renames">>): void;
  look(view: Partial<MigrationView>): void;
  /** Both designs as they are chosen; refused when one is not there any more. */
  sides(): Promise<Sides | Refusal>;
  readVersions(): Promise<void>;
  /** Finds out anew what is watched. */
  refresh(): void;
};

const nothing = { differences: undefined, migration: undefined, failure: undefined };

const start: ComparingState = {
  ...nothing,
  versions: undefined,
  brought: [],
  from: EMPTY,
  to: NOW,
  renames: [],
  view: { direction: "up", part: "steps", online: false, style: "plain" },
  proofs: new Map(),
  kept: [],
};

/** The comparing of an application: always the same one. */
export const comparingOf: (app: App) => Comparing = memoizeByIdentity(startComparing);

/** What a proof belongs to: where the migration begins, and its scripts. */
export function migrationKey(from: string, { upScript, downScript }: ToldMigration): string {
  return `${from}\n${upScript}\n${downScript}`;
}

function startComparing(app: App): Comparing {
  const store = createStore<ComparingState>(() => start);
  const watching = { differences: 0, migration: 0 };
  let designKey = app.store.getState().designKey;
  let picked = false;
  const asked = (): boolean => watching.differences + watching.migration > 0;
  let running = false;
  let again = false;

  const sides = sidesOf(app, store);

  const refresh = async (): Promise<void> => {
    again = true;
    if (running) return;
    running = true;
    while (again) {
      again = false;
      const found = await findOut(app, { store, sides, watching }).catch((error: unknown) => ({
        failure: reasonOf(error),
      }));
      if (!again) store.setState(found);
    }
    running = false;
  };

  const readVersions = async (): Promise<void> => {
    const { designKey: design } = app.store.getState();
    const versions = await app.ports.versions.list(design);
    if (store.getState().versions === undefined) store.setState(await readKept(app, design));
    const [newest] = versions;
    const begins = !picked && newest !== undefined && newest.key !== store.getState().from;
    store.setState({ versions, ...(begins ? { ...nothing, from: newest.key } : {}) });
    if (begins && asked()) void refresh();
  };

  app.store.subscribe((state, before) => {
    if (state.designKey !== designKey) {
      designKey = state.designKey;
      picked = false;
      store.setState({ ...start, view: store.getState().view });
      if (state.session.comparing) app.session({ comparing: false });
      if (asked()) void readVersions().then(refresh, () => undefined);
      return;
    }
    if (state.history.document === before.history.document) return;
    if (asked()) void refresh();
    else if (store.getState().migration) store.setState(nothing);
  });

  return {
    store,
    sides,
    readVersions,
    refresh: () => void refresh(),
    watch(what) {
      watching[what] += 1;
      if (store.getState().versions === undefined) {
        readVersions().then(refresh, (error: unknown) => store.setState({ failure: reasonOf(error) }));
      } else void refresh();
      return () => {
        watching[what] -= 1;
      };
    },
    choose(ends) {
      picked ||= ends.from !== undefined;
      store.setState({ ...nothing, ...(ends.renames ? {} : { renames: [] }), ...ends });
      void refresh();
    },
    look(view) {
      store.setState((state) => ({ view: { ...state.view, ...view } }));
      if ("online" in view || "style" in view) void refresh();
    },
  };
}

/** What is kept on this device of the migrations of a design, with their proofs. */
async function readKept(app: App, design: string): Promise<Pick<ComparingState, "kept" | "proofs">> {
  const kept = await app.ports.versions.migrations(design);
  const proofs = kept.flatMap((migration) =>
    migration.proofs.map(({ at, key, proof }) => [key, { kind: "answered", proof, at }] as const),
  );
  return { kept, proofs: new Map(proofs) };
}

/** Reads the designs of both ends as they are chosen; the version read last is remembered. */
function sidesOf(app: App, store: StoreApi<ComparingState>): Comparing["sides"] {
  let read: { readonly key: string; readonly document: Document } | undefined;
  const documentAt = async (end: string): Promise<Document | Refusal> => {
    if (end === NOW) return app.store.getState().history.document;
    if (end === EMPTY) return noRecords;
    const brought = store.getState().brought.find(({ key }) => key === end);
    if (brought) return brought.document;
    if (read?.key === end) return read.document;
    const document = await app.ports.versions.read(end);
    if (!document) return refuse("This version is no longer on this device.");
    read = { key: end, document };
    return document;
  };

  return async () => {
    const { from, to } = store.getState();
    const [before, after] = [await documentAt(from), await documentAt(to)];
    if (isRefusal(before)) return before;
    return isRefusal(after) ? after : { before, after };
  };
}

type Question = Pick<Comparing, "store" | "sides"> & {
  readonly watching: Readonly<Record<"differences" | "migration", number>>;
};

/** What is watched, found out anew. */
async function findOut(app: App, { store, sides, watching }: Question): Promise<Partial<ComparingState>> {
  const both = await sides();
  if (isRefusal(both)) return { failure: both.refused };
  const { renames, view, ...state } = store.getState();
  const { comparer } = app.ports;
  let found: Partial<ComparingState> = { failure: undefined };
  if (watching.differences > 0) {
    const differences = await comparer.compare(both, renames);
    if (isRefusal(differences)) return { failure: differences.refused };
    found = { ...found, differences };
  }
  if (watching.migration > 0) {
    const { online, style } = view;
    const { fills, name } = keptOf(state);
    const wish = { fills, renames, online, style, name, at: Date.now() };
    const migration = await comparer.migrate(both, wish);
    if (isRefusal(migration)) return { failure: migration.refused };
    found = { ...found, migration };
  }
  return found;
}
