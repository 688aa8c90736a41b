import type { App } from "../../../state/app.ts";

/** How much is kept of what was taken last. */
const REMEMBERED = 12;

const taste = "recent commands";

/** Keys of what was taken last, the newest first: in this session, then commands of the visits before on this device. */
export function recentIn(app: App): readonly string[] {
  const { recent } = app.store.getState().session;
  return [...new Set([...recent, ...commandsFrom(app.ports.device.tastes?.read(taste))])];
}

/** Puts a key in front. Commands outlast the page, where the device keeps tastes; objects belong to their design. */
export function rememberRecent(app: App, key: string): void {
  const recent = [key, ...recentIn(app).filter((other) => other !== key)].slice(0, REMEMBERED);
  app.session({ recent });
  app.ports.device.tastes?.keep(taste, recent.filter(isCommand).join("\n"));
}

/** What a device remembered, a key a line; whatever else lies under our name is passed over. */
export function commandsFrom(text: string | undefined): readonly string[] {
  return (text ?? "").split("\n").filter(isCommand).slice(0, REMEMBERED);
}

function isCommand(key: string): boolean {
  return /^action [a-z0-9-]+$/.test(key);
}
