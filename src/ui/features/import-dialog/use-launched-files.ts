import { useEffect, useRef } from "react";
import { reasonOf } from "../../../core/base/reason-of.ts";
import type { App } from "../../../state/app.ts";
import type { LaunchedFile } from "../../../state/disk-file.ts";
import type { ImportSource } from "../../../state/ports.ts";
import { useApp } from "../../app/app-context.ts";
import { openFromDisk } from "../files/open-design-file.ts";

/** Takes files that the person opens with the installed page: a design is tied to its file, all else is imported. */
export function useLaunchedFiles(onSources: (sources: readonly ImportSource[]) => void): void {
  const app = useApp();
  const take = useRef(onSources);
  useEffect(() => {
    take.current = onSources;
  });
  useEffect(() => {
    app.ports.device.whenLaunched?.((files) => {
      files
        .then((launched) => begin(app, launched, take.current))
        .catch((error: unknown) => app.notify(reasonOf(error), "error"));
    });
  }, [app]);
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
