import { isRefusal, type Refusal, refuse } from "../core/base/refusal.ts";
import { catalogOf } from "../core/document/catalog.ts";
import type { Document } from "../core/document/document.ts";
import type { App } from "./app.ts";
import { type Brought, comparingOf, NOW } from "./comparing.ts";
import type { Version } from "./versions.ts";

/** Keeps the open design as it is now under a name. Refused without one. */
export async function makeVersion(
  app: App,
  { name, note, at }: Pick<Version, "name" | "note" | "at">,
): Promise<Version | Refusal> {
  const called = name.trim();
  if (called === "") return refuse("A version needs a name.");
  const { designKey, history } = app.store.getState();
  const tables = catalogOf(history.document)
    .all("table")
    .filter(({ partitionOf }) => partitionOf === null).length;
  const key = `version-${app.ports.mintPrefix()}`;
  const version = { key, design: designKey, name: called, note: note.trim(), at, tables };
  const known = await app.ports.storage.list();
  if (!known.some((design) => design.key === designKey)) app.saveAgain();
  await app.settled();
  await app.ports.versions.add(version, history.document);
  await comparingOf(app).readVersions();
  return version;
}

/** Names a version anew or writes its note. */
export async function changeVersion(
  app: App,
  version: Version,
  change: Partial<Pick<Version, "name" | "note">>,
): Promise<Refusal | undefined> {
  const changed = { ...version, ...change, name: (change.name ?? version.name).trim() };
  if (changed.name === "") return refuse("A version needs a name.");
  await app.ports.versions.change(changed);
  await comparingOf(app).readVersions();
  return undefined;
}

/** Makes the open design what it was, as one step that can be undone. */
export async function restoreVersion(app: App, { key, name }: Version): Promise<Refusal | undefined> {
  const document = await app.ports.versions.read(key);
  if (!document) return refuse("This version is no longer on this device.");
  const done = app.dispatch("replace-document", { document }, `Restore “${name}”`);
  return isRefusal(done) ? done : undefined;
}

/** Takes a version off this device; what it answers puts it back. */
export async function removeVersion(app: App, { key }: Version): Promise<() => Promise<void>> {
  const comparing = comparingOf(app);
  const restore = await app.ports.versions.remove(key);
  const { from, to } = comparing.store.getState();
  await comparing.readVersions();
  const next = comparing.store.getState().versions?.[0]?.key ?? "empty";
  if (from === key) comparing.choose({ from: next });
  if (to === key) comparing.choose({ to: NOW });
  return async () => {
    await restore();
    await comparing.readVersions();
  };
}

/** Takes in a design from elsewhere to compare with, and chooses it as the beginning. */
export function bringDesign(app: App, name: string, document: Document): Brought {
  const comparing = comparingOf(app);
  const brought = { key: `brought-${app.ports.mintPrefix()}`, name, document };
  comparing.store.setState((state) => ({ brought: [...state.brought, brought] }));
  comparing.choose({ from: brought.key, to: NOW });
  return brought;
}

/** Takes one change back in the open design, as one step; refused where the design is not what is compared. */
export async function revertChange(app: App, at: number, words: string): Promise<Refusal | undefined> {
  const comparing = comparingOf(app);
  const { renames, to } = comparing.store.getState();
  if (to !== NOW) return refuse("Only changes up to the current design can be taken back.");
  const sides = await comparing.sides();
  if (isRefusal(sides)) return sides;
  const document = await app.ports.comparer.revert(sides, renames, at);
  if (isRefusal(document)) return document;
  if (app.store.getState().history.document !== sides.after)
    return refuse("The design changed meanwhile. Take the change back again.");
  const done = app.dispatch("replace-document", { document }, `Take back: ${words}`);
  return isRefusal(done) ? done : undefined;
}
