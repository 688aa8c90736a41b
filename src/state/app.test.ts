import { expect, test } from "vitest";
import { isRefusal } from "../core/base/refusal.ts";
import { emptyDocument } from "../core/document/document.ts";
import { aDocument } from "../core/testing/a-document.ts";
import { type App, catalogIn, createApp } from "./app.ts";
import { duplicateDesign, removeDesign, renameDesign } from "./designs.ts";
import type { History } from "./history.ts";
import type { JournalEntry } from "./journal.ts";
import type { DesignSummary, Ports, TabMessage } from "./ports.ts";

/** Ports of a device whose disk can be broken, and whose tabs hear each other. */
function aDevice() {
  const disk = new Map<string, { summary: DesignSummary; snapshot: History; journal: JournalEntry[] }>();
  const bin: typeof disk = new Map();
  const hearers: ((message: TabMessage) => void)[] = [];
  const state = { broken: false };
  let opened = 0;
  const unused = (): never => {
    throw new Error("not used here");
  };
  const write = async (change: () => void): Promise<void> => {
    if (state.broken) throw new Error("The disk is full.");
    change();
  };
  const ports = (): Ports => {
    const own: ((message: TabMessage) => void)[] = [];
    opened += 1;
    const prefix = `tab${opened}`;
    return {
      tabs: {
        tell: (message) => hearers.filter((hear) => !own.includes(hear)).map((hear) => hear(message)),
        hear: (listener) => {
          own.push(listener);
          hearers.push(listener);
        },
      },
      storage: {
        list: async () => [...disk.values()].map(({ summary }) => ({ ...summary, openedAt: 0 })),
        open: async (key) => disk.get(key),
        read: async (key) => disk.get(key),
        append: (summary, entry) =>
          write(() => {
            const stored = disk.get(summary.key);
            if (!stored) throw new Error("There is no such design.");
            disk.set(summary.key, { ...stored, summary, journal: [...stored.journal, entry] });
          }),
        keepSketch: async () => undefined,
        remove: async (key) => {
          const stored = disk.get(key);
          if (stored) bin.set(key, stored);
          disk.delete(key);
        },
        restore: async (key) => {
          const stored = bin.get(key);
          if (stored) disk.set(key, stored);
        },
        deleted: unused,
        forget: unused,
        replace: (summary, snapshot) =>
          write(() => disk.set(summary.key, { summary, snapshot, journal: [] })),
      },
      importer: { read: unused },
      layout: {
        arrange: unused,
        arrangePart: unused,
        arrangeInAreas: unused,
        route: unused,
        routeBesides: unused,
      },
      printer: { print: unused, targets: unused },
      prover: { prove: unused, build: unused, migrate: unused },
      comparer: { compare: unused, migrate: unused, revert: unused },
      versions: {
        list: unused,
        add: unused,
        read: unused,
        change: unused,
        remove: unused,
        migrations: unused,
        keepMigration: unused,
      },
      device: {
        saveFile: unused,
        archive: unused,
        copy: unused,
        address: () => "",
        theme: () => "system",
        rememberTheme: () => undefined,
      },
      mintPrefix: () => prefix,
    };
  };
  return { disk, state, ports };
}

/** The application once its commands have come. */
const aReadyApp = async (ports: Ports): Promise<App> => {
  const app = createApp(ports);
  await import("../core/command/run-command.ts");
  await settled();
  return app;
};

const tablesIn = (app: App): readonly string[] =>
  catalogIn(app.store.getState())
    .all("table")
    .map(({ name }) => name);

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

test("undo takes back each step and redo does it again", async () => {
  const app = await aReadyApp(aDevice().ports());
  app.dispatch("add-table", { name: "a" });
  app.dispatch("add-table", { name: "b" });
  app.undo();
  expect(tablesIn(app)).toEqual(["a"]);
  app.undo();
  app.undo();
  expect(tablesIn(app)).toEqual([]);
  app.redo();
  app.redo();
  expect(tablesIn(app)).toEqual(["a", "b"]);
});

test("a refused command changes nothing and says why", async () => {
  const app = await aReadyApp(aDevice().ports());
  app.dispatch("add-table", { name: "a" });
  const before = app.store.getState().history;
  const result = app.dispatch("add-table", { name: "a" });
  expect(isRefusal(result)).toBe(true);
  expect(app.store.getState().history).toBe(before);
});

test("what was done is back after a restart, with the way back", async () => {
  const device = aDevice();
  const app = await aReadyApp(device.ports());
  app.dispatch("add-table", { name: "a" });
  app.dispatch("add-table", { name: "b" });
  app.undo();
  await settled();
  const later = await aReadyApp(device.ports());
  await later.open(app.store.getState().designKey);
  expect(tablesIn(later)).toEqual(["a"]);
  later.redo();
  expect(tablesIn(later)).toEqual(["a", "b"]);
  later.undo();
  later.undo();
  expect(tablesIn(later)).toEqual([]);
});

test("a failed write is told, and the next one writes the whole design", async () => {
  const device = aDevice();
  const app = await aReadyApp(device.ports());
  app.dispatch("add-table", { name: "a" });
  await settled();
  device.state.broken = true;
  app.dispatch("add-table", { name: "b" });
  await settled();
  expect(app.store.getState().saving).toEqual({ kind: "failed", reason: "The disk is full." });
  device.state.broken = false;
  app.dispatch("add-table", { name: "c" });
  await settled();
  expect(app.store.getState().saving).toEqual({ kind: "saved" });
  const later = await aReadyApp(device.ports());
  await later.open(app.store.getState().designKey);
  expect(tablesIn(later)).toEqual(["a", "b", "c"]);
});

test("two tabs on one design stay in step, undo included", async () => {
  const device = aDevice();
  const one = await aReadyApp(device.ports());
  one.dispatch("add-table", { name: "a" });
  await settled();
  const other = await aReadyApp(device.ports());
  await other.open(one.store.getState().designKey);
  one.dispatch("add-table", { name: "b" });
  expect(tablesIn(other)).toEqual(["a", "b"]);
  other.dispatch("add-table", { name: "c" });
  one.undo();
  expect(tablesIn(one)).toEqual(["a", "b"]);
  expect(tablesIn(other)).toEqual(["a", "b"]);
});

test("a tab takes over a large import of another from disk", async () => {
  const device = aDevice();
  const one = await aReadyApp(device.ports());
  one.dispatch("add-table", { name: "a" });
  await settled();
  const other = await aReadyApp(device.ports());
  await other.open(one.store.getState().designKey);
  const tables = Object.fromEntries(Array.from({ length: 300 }, (_, at) => [`t${at}`, { id: "int8 pk" }]));
  one.dispatch("replace-document", { document: aDocument(tables) });
  await settled();
  await settled();
  expect(tablesIn(other)).toHaveLength(300);
});

test("opening a design beside another leaves the other as it was", async () => {
  const device = aDevice();
  const app = await aReadyApp(device.ports());
  app.dispatch("add-table", { name: "a" });
  const { designKey } = app.store.getState();
  app.openNew(emptyDocument("Other"));
  app.dispatch("add-table", { name: "z" });
  await settled();
  await app.open(designKey);
  expect(tablesIn(app)).toEqual(["a"]);
});

test("a visited design is neither changed nor written until it is kept, and the design before stays as it was", async () => {
  const device = aDevice();
  const app = await aReadyApp(device.ports());
  app.dispatch("add-table", { name: "a" });
  await app.settled();
  const visit = { name: "Theirs", tables: 0, viewOnly: false, from: "a link" };
  app.visit(emptyDocument("Theirs"), visit);
  expect(app.store.getState().visiting).toBe(visit);
  expect(app.dispatch("add-table", { name: "z" })).toEqual({
    refused: expect.stringContaining("Keep a copy"),
  });
  await app.settled();
  expect(device.disk.size).toBe(1);
  app.keepVisited();
  app.dispatch("add-table", { name: "z" });
  await app.settled();
  expect([...device.disk.values()].map(({ summary }) => summary.name).sort()).toEqual(["Theirs", "Untitled"]);
  expect(tablesIn(app)).toEqual(["z"]);
});

test("what an undo removes leaves the selection", async () => {
  const app = await aReadyApp(aDevice().ports());
  app.dispatch("add-table", { name: "a" });
  const [table] = catalogIn(app.store.getState()).all("table");
  app.session({ selection: [table?.id ?? ""] });
  app.undo();
  expect(app.store.getState().session.selection).toEqual([]);
});

test("edits made before the commands have come are done in their order, and none is lost", async () => {
  const device = aDevice();
  const app = createApp(device.ports());
  expect(app.dispatch("add-table", { name: "a" })).toEqual({ changed: true });
  app.dispatch("add-table", { name: "b" });
  app.dispatch("add-table", { name: "b" });
  app.undo();
  app.dispatch("add-table", { name: "c" });
  expect(tablesIn(app)).toEqual([]);
  await app.open("a design that is not there");
  expect(tablesIn(app)).toEqual(["a", "c"]);
  expect(app.store.getState().session.notices.map(({ tone }) => tone)).toEqual(["error"]);
});

test("work that asks what its edits made waits for the commands, behind the edits that wait", async () => {
  const app = createApp(aDevice().ports());
  const seen: (readonly string[])[] = [];
  app.dispatch("add-table", { name: "a" });
  app.whenEditable(() => {
    app.dispatch("add-table", { name: "b" });
    seen.push(tablesIn(app));
  });
  expect(seen).toEqual([]);
  await app.open("a design that is not there");
  expect(seen).toEqual([["a", "b"]]);
  app.whenEditable(() => seen.push(tablesIn(app)));
  expect(seen).toHaveLength(2);
});

test("what is written beside the design counts as saving until it is over, whatever becomes of it", async () => {
  const app = await aReadyApp(aDevice().ports());
  const kind = (): string => app.store.getState().saving.kind;
  let end = (): void => undefined;
  app.savingBesides(
    new Promise((_, reject) => {
      end = () => reject(new Error("full"));
    }),
  );
  app.dispatch("add-table", { name: "a" });
  await settled();
  expect(kind()).toBe("saving");
  end();
  await app.settled();
  expect(kind()).toBe("saved");
});

test("a design is renamed where it lies, and in the tab that shows it", async () => {
  const device = aDevice();
  const [app, other] = [await aReadyApp(device.ports()), await aReadyApp(device.ports())];
  app.dispatch("add-table", { name: "a" });
  await app.settled();
  const key = app.store.getState().designKey;
  expect(await renameDesign(other, key, " Shop ")).toBeUndefined();
  expect(catalogIn(app.store.getState()).design.name).toBe("Shop");
  expect((await device.ports().storage.list()).map(({ name, tables }) => [name, tables])).toEqual([
    ["Shop", 1],
  ]);
  await other.open(key);
  expect(catalogIn(other.store.getState()).design.name).toBe("Shop");
  expect(await renameDesign(other, key, " ")).toEqual({ refused: "A design needs a name." });
});

test("a deleted design comes back as it was, with its steps", async () => {
  const device = aDevice();
  const app = await aReadyApp(device.ports());
  app.dispatch("add-table", { name: "a" });
  app.dispatch("add-table", { name: "b" });
  const key = app.store.getState().designKey;
  const restore = await removeDesign(app, key);
  expect(device.disk.has(key)).toBe(false);
  expect(tablesIn(app)).toEqual([]);
  expect(app.store.getState().designKey).not.toBe(key);
  await restore();
  expect(tablesIn(app)).toEqual(["a", "b"]);
  app.undo();
  expect(tablesIn(app)).toEqual(["a"]);
});

test("a design deleted in another tab is kept again, whole, with the next edit", async () => {
  const device = aDevice();
  const [app, other] = [await aReadyApp(device.ports()), await aReadyApp(device.ports())];
  app.dispatch("add-table", { name: "a" });
  await app.settled();
  const key = app.store.getState().designKey;
  await removeDesign(other, key);
  expect(app.store.getState().session.notices.map(({ text }) => text)).toEqual([
    expect.stringMatching(/^This design was deleted in another tab/),
  ]);
  app.dispatch("add-table", { name: "b" });
  await app.settled();
  expect(app.store.getState().saving).toEqual({ kind: "saved" });
  await other.open(key);
  expect(tablesIn(other)).toEqual(["a", "b"]);
});

test("a duplicate stands beside its original", async () => {
  const device = aDevice();
  const app = await aReadyApp(device.ports());
  app.dispatch("add-table", { name: "a" });
  const key = app.store.getState().designKey;
  await duplicateDesign(app, key);
  await app.settled();
  expect(tablesIn(app)).toEqual(["a"]);
  expect(device.disk.size).toBe(2);
  expect(app.store.getState().history.past).toEqual([]);
});
