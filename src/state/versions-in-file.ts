import { reasonOf } from "../core/base/reason-of.ts";
import { isRefusal } from "../core/base/refusal.ts";
import { catalogOf } from "../core/document/catalog.ts";
import type { Document } from "../core/document/document.ts";
import type { FileVersion } from "../core/document/file/versions.ts";
import { designId } from "../core/document/id.ts";
import type { App } from "./app.ts";
import { comparingOf } from "./comparing.ts";
import type { DiskFile, LinkedFile } from "./disk-file.ts";

/** Saves the open design with its versions: to its file on the disk, where it has one, else as a new file. */
export async function saveWithVersions(app: App): Promise<void> {
  try {
    const { designKey, history, session } = app.store.getState();
    const linked = session.files[designKey];
    const versions = await versionsHere(app, designKey);
    if (linked) {
      await writeLinked(app, designKey, { ...linked, tookVersions: true });
      app.notify(`${linked.file.name} was saved, with ${counted(versions.length)}`);
      return;
    }
    const { writeDesignFile } = await import("../core/document/file.ts");
    const title = catalogOf(history.document).find("design", designId)?.name.trim() ?? "";
    const name = `${title === "" ? "schema" : title.replaceAll(/[\\/:*?"<>|]/g, "-")}.crowfoot.json`;
    const content = writeDesignFile(history.document, versions);
    app.ports.device.saveFile({ name, content, type: "application/json" });
    app.notify(`${name} was saved, with ${counted(versions.length)}`);
  } catch (error) {
    app.notify(reasonOf(error), "error");
  }
}

/**
 * Writes the open design to its file on the disk. A file in which versions travel keeps them, together with those of
 * this device; what cannot be read of them is not written over: that rejects.
 */
export async function writeLinked(
  app: App,
  key: string,
  { file, tookVersions }: Pick<LinkedFile, "file" | "tookVersions">,
): Promise<void> {
  const { document } = app.store.getState().history;
  const versions = tookVersions ? await versionsHere(app, key) : await versionsBoth(app, key, file);
  await file.write(await textOf(app, document, versions));
  const { files } = app.store.getState().session;
  app.session({ files: { ...files, [key]: { file, saved: document, tookVersions } } });
}

/** Without versions it is written where the page does not wait for it. */
async function textOf(app: App, document: Document, versions: readonly FileVersion[]): Promise<string> {
  if (versions.length === 0) {
    const { text } = await app.ports.printer.print(document, { kind: "target", id: "design", options: {} });
    return text;
  }
  const { writeDesignFile } = await import("../core/document/file.ts");
  return writeDesignFile(document, versions);
}

/** The versions of a design on this device. */
async function versionsHere(app: App, design: string): Promise<readonly FileVersion[]> {
  const versions: FileVersion[] = [];
  for (const { at, key, name, note } of await app.ports.versions.list(design)) {
    const document = await app.ports.versions.read(key);
    if (document) versions.push({ at, name, note, document });
  }
  return versions;
}

/** Those in a file and those on this device, the newest first; none for a file that has none. */
async function versionsBoth(app: App, design: string, file: DiskFile): Promise<readonly FileVersion[]> {
  const text = await file.read();
  if (!hasVersions(text)) return [];
  const { readFileVersions } = await import("../core/document/file.ts");
  const there = readFileVersions(text);
  if (isRefusal(there)) throw new Error(`${there.refused} It would be lost; save to another file.`);
  if (there.length === 0) return [];
  const isThere = ({ at, name }: FileVersion): boolean =>
    there.some((one) => one.at === at && one.name === name);
  const here = (await versionsHere(app, design)).filter((version) => !isThere(version));
  return [...there, ...here].toSorted((one, other) => other.at - one.at);
}

function hasVersions(text: string): boolean {
  return /"versions"\s*:\s*\[/.test(text);
}

/** Offers to keep the versions that travel in a design file that was opened; the design itself is open already. */
export async function offerVersions(app: App, text: string): Promise<void> {
  if (!hasVersions(text)) return;
  const { readFileVersions } = await import("../core/document/file.ts");
  const versions = readFileVersions(text);
  if (isRefusal(versions)) {
    app.notify(versions.refused, "error");
    return;
  }
  if (versions.length === 0) return;
  const { designKey } = app.store.getState();
  app.notify(`${counted(versions.length)} of the design came with its file.`, "offer", {
    label: "Keep them",
    run: () => void keepThem(app, designKey, versions),
  });
}

async function keepThem(app: App, design: string, versions: readonly FileVersion[]): Promise<void> {
  try {
    const known = await app.ports.storage.list();
    if (!known.some(({ key }) => key === design)) app.saveAgain();
    await app.settled();
    for (const { at, document, name, note } of versions) {
      const tables = catalogOf(document).all("table").length;
      const key = `version-${app.ports.mintPrefix()}`;
      await app.ports.versions.add({ key, design, name, note, at, tables }, document);
    }
    const { files } = app.store.getState().session;
    const linked = files[design];
    if (linked) app.session({ files: { ...files, [design]: { ...linked, tookVersions: true } } });
    await comparingOf(app).readVersions();
    app.notify(`${counted(versions.length)} kept`);
  } catch (error) {
    app.notify(reasonOf(error), "error");
  }
}

function counted(count: number): string {
  return count === 1 ? "1 version" : `${count.toLocaleString("en")} versions`;
}
