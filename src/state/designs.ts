import { isRefusal, type Refusal, refuse } from "../core/base/refusal.ts";
import { runCommand } from "../core/command/run-command.ts";
import { catalogOf } from "../core/document/catalog.ts";
import { type Document, emptyDocument } from "../core/document/document.ts";
import { withDesignName } from "../core/document/with-design-name.ts";
import type { App } from "./app.ts";
import { type JournalEntry, replay } from "./journal.ts";
import { type Sketch, sketchOf } from "./sketch.ts";

/** The open design, or one of this device; refused when it is not there any more. */
export async function documentOf(app: App, key: string): Promise<Document | Refusal> {
  const { designKey, history } = app.store.getState();
  if (key === designKey) return history.document;
  const stored = await app.ports.storage.read(key);
  return stored ? stored.journal.reduce(replay, stored.snapshot).document : refuse(notHere);
}

const notHere = "This design is no longer on this device.";

/** Names a design of this device; one that is not open takes the name as a step, so that it can be undone there. */
export async function renameDesign(app: App, key: string, name: string): Promise<Refusal | undefined> {
  if (key === app.store.getState().designKey) {
    const result = app.dispatch("rename-design", { name });
    return isRefusal(result) ? result : undefined;
  }
  const document = await documentOf(app, key);
  if (isRefusal(document)) return document;
  const before = catalogOf(document);
  const done = runCommand(before, { id: "rename-design", input: { name }, mint: () => "" });
  if (isRefusal(done)) return done;
  const entry: JournalEntry = { kind: "did", step: { label: done.title, patch: done.patch } };
  const tables = before.all("table").filter(({ partitionOf }) => partitionOf === null).length;
  await app.ports.storage.append({ key, name: catalogOf(done.document).design.name, tables }, entry);
  app.ports.tabs.tell({ kind: "entry", key, entry });
  return undefined;
}

/** Opens a copy of a design beside it, without its history. */
export async function duplicateDesign(app: App, key: string): Promise<Refusal | undefined> {
  const document = await documentOf(app, key);
  if (isRefusal(document)) return document;
  app.openNew(withDesignName(document, `${catalogOf(document).design.name} copy`));
  app.show({ kind: "fit" });
  return undefined;
}

/**
 * Deletes a design, which can be restored for a while. In place of the open one comes the one opened before it, else an empty one. What
 * it answers puts the design back, and opens it if it was open.
 */
export async function removeDesign(app: App, key: string): Promise<() => Promise<void>> {
  const { storage, tabs } = app.ports;
  const wasOpen = key === app.store.getState().designKey;
  await app.settled();
  if (wasOpen) await openAnother(app, key);
  await storage.remove(key);
  tabs.tell({ kind: "removed", key });
  return async () => {
    await storage.restore(key);
    if (wasOpen) await app.open(key);
  };
}

async function openAnother(app: App, key: string): Promise<void> {
  const next = (await app.ports.storage.list()).find((design) => design.key !== key);
  if (next) await app.open(next.key);
  else app.openNew(emptyDocument());
  app.show({ kind: "fit" });
  await app.settled();
}

/** The sketch of a design of this device, kept for the next time; undefined when it has gone. */
export async function sketchOfDesign(
  app: App,
  key: string,
  pause: () => Promise<void>,
): Promise<Sketch | undefined> {
  const document = await documentOf(app, key);
  if (isRefusal(document)) return undefined;
  await pause();
  const sketch = await sketchOf(catalogOf(document), pause);
  if (key !== app.store.getState().designKey) await app.ports.storage.keepSketch(key, sketch);
  return sketch;
}
