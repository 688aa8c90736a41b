import { reasonOf } from "../core/base/reason-of.ts";
import { type Refusal, refuse } from "../core/base/refusal.ts";
import type { RowQuestion } from "../core/diff/row-question.ts";
import type { App } from "./app.ts";
import { comparingOf, keptOf } from "./comparing.ts";
import { type KeptMigration, type KeptProof, type MigrationWords, withProof } from "./kept-migration.ts";

/** Says what a column or table is filled with; nothing takes back what was said. */
export function answerRows(app: App, { id, way }: Pick<RowQuestion, "id" | "way">, sql: string): void {
  const { fills } = keptOf(comparingOf(app).store.getState());
  const others = fills.filter((fill) => fill.id !== id || fill.way !== way);
  const said = sql.trim();
  say(app, { fills: said === "" ? others : [...others, { id, way, sql: said }] });
}

/** Names the files of the shown migration; refused where a tool would trip over the name. */
export function nameMigration(app: App, name: string): Refusal | undefined {
  const called = name.trim();
  if (!/^[\w.-]+$/.test(called)) return refuse("A file name is made of letters, digits, _, - and points.");
  say(app, { name: called });
  return undefined;
}

function say(app: App, words: Partial<MigrationWords>): void {
  const { store } = comparingOf(app);
  keep(app, { ...keptOf(store.getState()), ...words });
  comparingOf(app).refresh();
}

/** Keeps a proof with the migration between these ends. */
export function keepProof(app: App, ends: Pick<KeptMigration, "from" | "to">, proof: KeptProof): void {
  const kept = keptOf({ ...comparingOf(app).store.getState(), ...ends });
  keep(app, { ...kept, proofs: withProof(kept.proofs, proof) });
}

/** Keeps it, on this device too where both ends are there after a reload. */
function keep(app: App, { from, to, ...said }: Omit<KeptMigration, "design">): void {
  const { store } = comparingOf(app);
  const { designKey: design } = app.store.getState();
  const migration = { design, from, to, ...said };
  const { brought } = store.getState();
  store.setState(({ kept }) => ({
    kept: [migration, ...kept.filter((one) => one.from !== from || one.to !== to)],
  }));
  if (brought.some(({ key }) => key === from || key === to)) return;
  const written = app.ports.versions.keepMigration(migration);
  app.savingBesides(written);
  written.catch((error: unknown) => app.notify(`The migration was not kept: ${reasonOf(error)}`, "error"));
}
