import { useEffect, useRef } from "react";
import { reasonOf } from "../../../core/base/reason-of.ts";
import type { App } from "../../../state/app.ts";
import type { AppState } from "../../../state/app-state.ts";
import type { LaunchedFile } from "../../../state/disk-file.ts";
import type { ImportSource } from "../../../state/import-source.ts";
import { useApp, useAppState } from "../../app/app-context.ts";
import { openFromDisk } from "../files/open-design-file.ts";

/** Takes files that the person opens with the installed page: a design is tied to its file, all else is imported. */
export function useLaunchedFiles(onSources: (sources: readonly ImportSource[]) => void): void {
  const app = useApp();
  const started = useAppState(isStartedIn);
  const take = useRef(onSources);
  useEffect(() => {
    take.current = onSources;
  });
  useEffect(() => {
    // The system keeps the files until somebody asks for them.
    if (!started) return;
    app.ports.device.whenLaunched?.((files) => {
      files
        .then((launched) => begin(app, launched, take.current))
        .catch((error: unknown) => app.notify(reasonOf(error), "error"));
    });
  }, [app, started]);
}

function isStartedIn(state: AppState): boolean {
  return state.session.started;
}

async function begin(
  app: App,
  launched: readonly LaunchedFile[],
  take: (sources: readonly ImportSource[]) => void,
): Promise<void> {
  const [first, second] = launched;
  if (!first || second || !/\.crowfoot\.json$/i.test(first.source.name)) {
    take(launched.map(({ source }) => source));
    return;
  }
  const { content } = first.source;
  await openFromDisk(app, {
    file: first.file,
    text: typeof content === "string" ? content : await content.text(),
  });
}
