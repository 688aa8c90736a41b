import { reasonOf } from "../../../core/base/reason-of.ts";
import { isRefusal } from "../../../core/base/refusal.ts";
import { formats } from "../../../core/diff/formats/index.ts";
import type { App } from "../../../state/app.ts";
import { comparingOf, keptOf } from "../../../state/comparing.ts";

/** Copies the way that is shown, as one script for psql. */
export async function copyMigration(app: App): Promise<void> {
  const { migration, view } = comparingOf(app).store.getState();
  if (!migration) return;
  try {
    await app.ports.device.copy(view.direction === "up" ? migration.upScript : migration.downScript);
    app.notify(view.direction === "up" ? "The way up copied" : "The way down copied");
  } catch (error) {
    app.notify(reasonOf(error), "error");
  }
}

/** Saves the files of the migration in the chosen style: one as it is, several in an archive. */
export async function downloadMigration(app: App): Promise<void> {
  const state = comparingOf(app).store.getState();
  const { migration } = state;
  if (!migration) return;
  const { name } = keptOf(state);
  const { files } = migration;
  if (isRefusal(files)) {
    app.notify(files.refused, "error");
    return;
  }
  const [only, ...others] = files;
  if (!only) return;
  const format = formats.find(({ id }) => id === state.view.style);
  const left = [format?.afterwards, format?.joining].flatMap((sentence) => sentence ?? []);
  const told = (saved: string): void => app.notify([saved, ...left].join(". "));
  try {
    if (others.length === 0) {
      app.ports.device.saveFile({ name: only.path, content: only.text, type: "text/plain" });
      told(`${only.path} was saved`);
      return;
    }
    const content = await app.ports.device.archive(files);
    app.ports.device.saveFile({ name: `${name}.zip`, content, type: "application/zip" });
    told(`${name}.zip was saved, with ${files.length} files`);
  } catch (error) {
    app.notify(reasonOf(error), "error");
  }
}
