import { reasonOf } from "../core/base/reason-of.ts";
import { isRefusal } from "../core/base/refusal.ts";
import { catalogOf } from "../core/document/catalog.ts";
import type { FileVersion } from "../core/document/file/versions.ts";
import { designId } from "../core/document/id.ts";
import type { App } from "./app.ts";
import { comparingOf } from "./comparing.ts";

/** Saves the open design as a file in which its versions travel. */
export async function saveWithVersions(app: App): Promise<void> {
  try {
    const { designKey, history } = app.store.getState();
    const kept = await app.ports.versions.list(designKey);
    const versions: FileVersion[] = [];
    for (const { at, key, name, note } of kept) {
      const document = await app.ports.versions.read(key);
      if (document) versions.push({ at, name, note, document });
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

/** Offers to keep the versions that travel in a design file that was opened; the design itself is open already. */
export async function offerVersions(app: App, text: string): Promise<void> {
  if (!text.includes('"versions":[')) return;
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
    await comparingOf(app).readVersions();
    app.notify(`${counted(versions.length)} kept`);
  } catch (error) {
    app.notify(reasonOf(error), "error");
  }
}

function counted(count: number): string {
  return count === 1 ? "1 version" : `${count.toLocaleString("en")} versions`;
}
