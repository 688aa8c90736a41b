import { reasonOf } from "../../../core/base/reason-of.ts";
import { type App, catalogIn } from "../../../state/app.ts";
import { writeLinked } from "../../../state/versions-in-file.ts";
import { designFile } from "../export/export-format.ts";
import { fileNameOf } from "../export/file-name.ts";
import { saveAs } from "../export/hand-over.ts";

/**
 * Saves the open design to its file on the disk; the first time the person chooses which. A download where the
 * browser has no other way. A file that cannot be written any more is forgotten, so that the next save asks again.
 */
export async function saveDesignFile(app: App): Promise<void> {
  const { device } = app.ports;
  const state = app.store.getState();
  const key = state.designKey;
  if (!device.chooseFile) {
    await saveAs(app, designFile);
    return;
  }
  try {
    const name = `${fileNameOf(catalogIn(state).design.name)}${designFile.ending}`;
    const linked = state.session.files[key];
    const file = linked?.file ?? (await device.chooseFile(name));
    if (!file) return;
    await writeLinked(app, key, { file, tookVersions: linked?.tookVersions ?? false });
    app.notify(`${file.name} was saved`);
  } catch (error) {
    const { [key]: _gone, ...others } = app.store.getState().session.files;
    app.session({ files: others });
    app.notify(`The file could not be written: ${reasonOf(error)}`, "error");
  }
}
